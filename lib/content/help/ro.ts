import type { HelpCountry } from '../../domain/help';

/** Help in Romania. Each number stands in two sources independent of each other. */
export const romania: HelpCountry = {
  code: 'RO',
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
      id: 'ro-violenta-domestica',
      name: 'Linie pentru victimele violenței domestice',
      number: '0800 500 333',
      hours: 'day and night',
      languages: ['ro'],
      sources: [
        {
          name: 'Agenția Națională pentru Egalitatea de Șanse',
          address: 'http://anes.gov.ro/call-center/',
        },
        {
          name: 'Radio România Actualități',
          address:
            'https://www.romania-actualitati.ro/stiri/romania/numarul-de-telefon-pentru-ajutorarea-victimelor-violentei-domestice-afisat-obligatoriu-in-spatiile-publice-id204609.html',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
