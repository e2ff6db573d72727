import type { HelpCountry } from '../../domain/help';

/** Help in Italy. Each number stands in two sources independent of each other. */
export const italy: HelpCountry = {
  code: 'IT',
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
      id: 'it-telefono-amico',
      name: 'Telefono Amico Italia',
      number: '02 2327 2327',
      hours: 'every day, 9 to midnight; day and night was announced for April 2026',
      languages: ['it'],
      sources: [
        {
          name: 'Giornale di Brescia',
          address:
            'https://www.giornaledibrescia.it/cronaca/telefono-amico-numero-aiuto-aprile-notte-nv32wmcr',
        },
        {
          name: 'Agensir',
          address:
            'https://www.agensir.it/quotidiano/2020/12/12/natale-2020-telefono-amico-italia-dalle-10-del-24-alla-mezzanotte-del-26-dicembre-i-volontari-risponderanno-h24-a-chi-si-sente-solo/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'it-1522',
      name: '1522, antiviolenza e stalking',
      number: '1522',
      hours: 'day and night',
      languages: ['it', 'en', 'fr', 'es', 'ar', 'fa', 'sq', 'ru', 'uk', 'pt', 'pl'],
      sources: [
        { name: '1522', address: 'https://www.1522.eu/cose-1522/?lang=en' },
        {
          name: 'ANSA',
          address:
            'https://www.ansa.it/sito/notizie/cronaca/2023/06/09/violenza-donne-150-chiamate-al-giorno-al-numero-1522_d153d4ec-0ac1-4106-88aa-95e5fea7c296.html',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
