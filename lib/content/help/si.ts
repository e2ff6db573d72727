import type { HelpCountry } from '../../domain/help';

/** Help in Slovenia. Each number stands in two sources independent of each other. */
export const slovenia: HelpCountry = {
  code: 'SI',
  emergency: {
    number: '112',
    sources: [
      {
        name: 'State Fire and Rescue Service of Latvia',
        address: 'https://vugd.gov.lv/en/single-emergency-call-number-112-europe',
      },
      {
        name: 'Europe Direct Saarbrücken, by Saarnews',
        address: 'https://saarnews.com/europe-direct-weist-auf-europaweite-notrufnummer-112-hin',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'si-zaupni-telefon',
      name: 'Zaupni telefon Samarijan in Sopotnik',
      number: '116 123',
      hours: 'day and night',
      languages: ['sl'],
      sources: [
        {
          name: 'Novice.si',
          address: 'http://novice.si/page/prekolesarimo-svet-preprecimo-samomore/',
        },
        {
          name: 'Dolenjski list',
          address:
            'http://www.dolenjskilist.si/2016/12/22/167745/novice/dolenjska/Telefon_Samarijan_tudi_v_Novem_mestu/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
