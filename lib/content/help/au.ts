import type { HelpCountry } from '../../domain/help';

/** Help in Australia. Each number stands in two sources independent of each other. */
export const australia: HelpCountry = {
  code: 'AU',
  emergency: {
    number: '000',
    sources: [
      {
        name: 'Better Health Channel, Victoria',
        address:
          'https://www.betterhealth.vic.gov.au/health/ServicesAndSupport/urgent-treatment-for-mental-illness',
      },
      {
        name: 'Lifeline Harbour to Hawkesbury',
        address: 'https://lifelineh2h.org.au/get-help/telephone-crisis-support/faqs/',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'au-lifeline',
      name: 'Lifeline',
      number: '13 11 14',
      hours: 'day and night',
      languages: ['en'],
      sources: [
        {
          name: 'Department of Health, Victoria',
          address:
            'https://www.health.vic.gov.au/mental-health-services/telephone-and-online-services',
        },
        {
          name: 'eSafety Commissioner',
          address: 'https://www.esafety.gov.au/women/get-help/finding-support',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'au-1800respect',
      name: '1800RESPECT (domestic, family and sexual violence)',
      number: '1800 737 732',
      hours: 'day and night',
      languages: ['en'],
      sources: [
        {
          name: 'eSafety Commissioner',
          address: 'https://www.esafety.gov.au/women/get-help/finding-support',
        },
        {
          name: 'OzSparkHub',
          address: 'https://docs.ozsparkhub.com.au/en/community/crisis/immediate-help',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'au-blue-knot',
      name: 'Blue Knot Helpline (adults hurt in childhood)',
      number: '1300 657 380',
      hours: 'every day, 9 to 5 (Sydney time)',
      languages: ['en'],
      sources: [
        {
          name: 'Blue Knot Foundation',
          address:
            'https://www.blueknot.org.au/Survivors/Support/Resources-for-Survivors/Finding-Care-and-Support',
        },
        {
          name: 'Tandem Carers',
          address: 'https://www.tandemcarers.org.au/Web/Web/COVID-19/Mental-Health-Support.aspx',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'au-beyond-blue',
      name: 'Beyond Blue',
      number: '1300 22 4636',
      hours: 'day and night',
      languages: ['en'],
      sources: [
        {
          name: 'eSafety Commissioner',
          address: 'https://www.esafety.gov.au/women/get-help/finding-support',
        },
        {
          name: 'Department of Health, Victoria',
          address:
            'https://www.health.vic.gov.au/mental-health-services/telephone-and-online-services',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
