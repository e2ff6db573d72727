import type { HelpCountry } from '../../domain/help';

/** Help in Estonia. Each number stands in two sources independent of each other. */
export const estonia: HelpCountry = {
  code: 'EE',
  emergency: {
    number: '112',
    sources: [
      { name: 'abiksohvrile.just.ee', address: 'https://abiksohvrile.just.ee/en/node/17' },
      {
        name: 'State Fire and Rescue Service of Latvia',
        address: 'https://vugd.gov.lv/en/single-emergency-call-number-112-europe',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'ee-hingehoid',
      name: 'Emotsionaalse toe ja hingehoiu telefon',
      number: '116 123',
      hours: 'every day, 10 to midnight',
      languages: ['et', 'ru', 'en'],
      sources: [
        {
          name: 'Sotsiaalkindlustusamet',
          address:
            'https://www.sotsiaalkindlustusamet.ee/uudised/vaimse-tervise-tugiliini-teenust-pakub-nuud-emotsionaalse-toe-ja-hingehoiu-telefon-116-123',
        },
        { name: 'Hingehoid', address: 'https://hingehoid.ee/hingehoiutelefon' },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'ee-ohvriabi',
      name: 'Ohvriabi kriisitelefon (violence and crime)',
      number: '116 006',
      hours: 'day and night',
      languages: ['et', 'ru', 'en'],
      sources: [
        {
          name: 'Terviseinfo',
          address: 'https://terviseinfo.ee/et/uudised/5177-ohvriabinumbril-helistades',
        },
        {
          name: 'Delfi',
          address:
            'https://www.delfi.ee/news/paevauudised/eesti/ohvriabi-kriisitelefonile-poorduti-poole-aastaga-ligi-kolm-tuhat-korda?id=87063623',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
