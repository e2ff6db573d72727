import type { HelpCountry } from '../../domain/help';

/** Help in Luxembourg. Each number stands in two sources independent of each other. */
export const luxembourg: HelpCountry = {
  code: 'LU',
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
      id: 'lu-sos-detresse',
      name: 'SOS Détresse',
      number: '45 45 45',
      hours: 'every day, 11 to 23',
      languages: ['lb', 'de', 'fr', 'en'],
      sources: [
        { name: 'L’essentiel', address: 'http://www.lessentiel.lu/fr/news/story/30248749' },
        {
          name: 'Le Quotidien',
          address:
            'http://lequotidien.lu/luxembourg/sos-detresse-luxembourg-une-aide-au-bout-du-fil',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'lu-violence',
      name: 'Helpline violence domestique',
      number: '2060 1060',
      hours: 'every day, 12 to 20',
      languages: ['fr', 'de'],
      sources: [
        { name: 'L’essentiel', address: 'http://www.lessentiel.lu/de/luxemburg/story/23263626' },
        {
          name: 'Le Quotidien',
          address:
            'https://lequotidien.lu/luxembourg/un-numero-durgence-contre-les-violences-domestiques',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
