import type { HelpCountry } from '../../domain/help';

/** Help in Nigeria. Each number stands in two sources independent of each other. */
export const nigeria: HelpCountry = {
  code: 'NG',
  emergency: {
    number: '112',
    sources: [
      {
        name: 'Technology Times',
        address:
          'https://technologytimes.ng/dial-122-how-nigerias-three-digit-emergency-number-works/',
      },
      {
        name: 'The Sun',
        address:
          'https://www.sunnewsonline.com/covid-19-nccs-112-national-emergency-number-offers-succour-to-nigerians/',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'ng-surpin',
      name: 'SURPIN (suicide prevention)',
      number: '0800 078 7746',
      languages: ['en'],
      sources: [
        {
          name: 'Healthwise, Punch',
          address:
            'https://healthwise.punchng.com/ngo-launches-toll-free-hotline-for-assistance-on-mental-health',
        },
        {
          name: 'Healthcare Africa',
          address:
            'https://www.healthcareafrica.info/new-mental-health-hotline-inaugurated-in-nigeria/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
