import type { HelpCountry } from '../../domain/help';

/** Help in Ukraine. Each number stands in two sources independent of each other. */
export const ukraine: HelpCountry = {
  code: 'UA',
  emergency: {
    number: '103',
    reaches: 'ambulance',
    sources: [
      { name: 'Kokl.ua', address: 'https://kokl.ua/?p=11758' },
      { name: 'Progress Guide', address: 'https://progress.guide/atlas/europe/ukraine' },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'ua-lifeline',
      name: 'Lifeline Ukraine (begun for veterans)',
      number: '7333',
      hours: 'day and night',
      languages: ['uk'],
      sources: [
        { name: 'poda.gov.ua', address: 'https://poda.gov.ua/news/119895' },
        { name: 'Progress Guide', address: 'https://progress.guide/atlas/europe/ukraine' },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'ua-1547',
      name: '1547 (violence in the family)',
      number: '1547',
      hours: 'day and night',
      languages: ['uk'],
      sources: [
        {
          name: 'Інтерфакс-Україна',
          address: 'https://interfax.com.ua/news/general/640484-amp.html',
        },
        {
          name: 'OSN',
          address:
            'https://osn.com.ua/news/society/stradaete-ot-domashnego-nasiliya-obrashchaytes-na-goryachuyu-liniyu-1547.htm',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
