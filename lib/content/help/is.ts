import type { HelpCountry } from '../../domain/help';

/** Help in Iceland. Each number stands in two sources independent of each other. */
export const iceland: HelpCountry = {
  code: 'IS',
  emergency: {
    number: '112',
    sources: [
      {
        name: 'mcc.is, for refugees in Iceland',
        address: 'https://www.mcc.is/is/fagfolk/upplysingar-fyrir-flottafolk/safety-brochure/',
      },
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
      id: 'is-1717',
      name: 'Hjálparsími Rauða krossins',
      number: '1717',
      hours: 'day and night',
      languages: ['is'],
      sources: [
        {
          name: 'Rauði krossinn',
          address:
            'https://www.raudikrossinn.is/um-okkur/frettir/starf-rauda-krossins-yfir-hatidarnar',
        },
        {
          name: 'Morgunblaðið',
          address:
            'https://mbl.is/frettir/burdargrein/2012/12/22/hjalparsiminn_og_konukot_opin_yfir_hatidarnar',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
