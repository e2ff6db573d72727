import type { HelpCountry } from '../../domain/help';

/** Help in Hungary. Each number stands in two sources independent of each other. */
export const hungary: HelpCountry = {
  code: 'HU',
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
      id: 'hu-lelkisegely',
      name: 'Magyar Lelki Elsősegély Telefonszolgálatok',
      number: '116-123',
      hours: 'day and night',
      languages: ['hu'],
      sources: [
        {
          name: 'Infostart',
          address:
            'https://infostart.hu/belfold/2022/03/19/az-ukrajnai-haboru-miatt-is-egnek-a-lelkisegely-szolgalatok-vonalai',
        },
        {
          name: 'Gondola, from MTI',
          address:
            'https://gondola.hu/hirek/248389-Iden_is_korulbelul_170_ezer_hivast_fogadott_a_lelkielsosegely-szolgalat.html',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
