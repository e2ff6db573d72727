import type { HelpCountry } from '../../domain/help';

/** Help in the Netherlands. Each number stands in two sources independent of each other. */
export const netherlands: HelpCountry = {
  code: 'NL',
  emergency: {
    number: '112',
    sources: [
      {
        name: 'Rijksoverheid',
        address:
          'https://www.rijksoverheid.nl/onderwerpen/huiselijk-geweld/vraag-en-antwoord/wat-moet-ik-doen-bij-huiselijk-geweld',
      },
      {
        name: 'Breda Vandaag',
        address:
          'https://www.bredavandaag.nl/nieuws/algemeen/331493/veilig-thuis-breidt-chatmogelijkheden-verder-uit-vanwege-avondk',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'nl-113',
      name: '113 Zelfmoordpreventie',
      number: '113',
      hours: 'day and night',
      languages: ['nl'],
      sources: [
        {
          name: 'NRC',
          address:
            'https://www.nrc.nl/nieuws/2020/07/07/zelfmoordpreventie-voortaan-bereikbaar-op-113-a4005179',
        },
        {
          name: 'Upday, from ANP',
          address:
            'https://www.upday.com/nl/binnenland/nummer-113-nu-gratis-betere-hulp-bij-zelfdodingsgedachten/pj8neqt',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'nl-veilig-thuis',
      name: 'Veilig Thuis (violence at home)',
      number: '0800-2000',
      hours: 'day and night',
      languages: ['nl'],
      sources: [
        {
          name: 'Rijksoverheid',
          address:
            'https://www.rijksoverheid.nl/onderwerpen/huiselijk-geweld/vraag-en-antwoord/wat-moet-ik-doen-bij-huiselijk-geweld',
        },
        { name: 'Gemeente Heumen', address: 'https://www.heumen.nl/huiselijk-geweld' },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
