import type { HelpCountry } from '../../domain/help';

/** Help in Switzerland. Each number stands in two sources independent of each other. */
export const switzerland: HelpCountry = {
  code: 'CH',
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
      id: 'ch-dargebotene-hand',
      name: 'Die Dargebotene Hand, La Main Tendue, Telefono Amico',
      number: '143',
      hours: 'day and night',
      languages: ['de', 'fr', 'it'],
      sources: [
        {
          name: 'Schweizer Radio und Fernsehen',
          address:
            'https://www.srf.ch/sendungen/treffpunkt/die-dargebotene-hand-60-jahre-ein-offenes-ohr',
        },
        {
          name: '20 Minuten',
          address:
            'https://www.20min.ch/schweiz/news/story/-Bei-der-dargebotenen-Hand-nahm-niemand-ab--19490166',
        },
        { name: 'Die Dargebotene Hand Zürich', address: 'https://zuerich.143.ch/Service/FAQ' },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
