import type { HelpCountry } from '../../domain/help';

/** Help in Austria. Each number stands in two sources independent of each other. */
export const austria: HelpCountry = {
  code: 'AT',
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
      id: 'at-telefonseelsorge',
      name: 'TelefonSeelsorge',
      number: '142',
      hours: 'day and night',
      languages: ['de'],
      sources: [
        { name: 'ORF Burgenland', address: 'https://burgenland.orf.at/stories/3207209/' },
        {
          name: 'Katholische Kirche Österreich',
          address: 'https://www.katholisch.at/telefonseelsorge',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'at-frauenhelpline',
      name: 'Frauenhelpline gegen Gewalt',
      number: '0800 222 555',
      hours: 'day and night',
      languages: ['de'],
      sources: [
        {
          name: 'Frauenhelpline gegen Gewalt',
          address: 'http://frauenhelpline.at/berichte/2003/vorwort.htm',
        },
        {
          name: 'Salzburger Nachrichten',
          address:
            'https://www.sn.at/panorama/oesterreich/gewaltopfer-suchten-hilfe-am-telefon-103289845',
        },
        { name: 'ORF Niederösterreich', address: 'https://noe.orf.at/stories/3136860/' },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
