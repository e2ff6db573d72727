import type { HelpCountry } from '../../domain/help';

/** Help in Kenya. Each number stands in two sources independent of each other. */
export const kenya: HelpCountry = {
  code: 'KE',
  emergency: {
    number: '999',
    sources: [
      {
        name: 'The Star',
        address:
          'https://www.the-star.co.ke/news/2022-08-07-police-announce-toll-free-emergency-contacts-ahead-of-polls',
      },
      { name: 'PoliceCode', address: 'https://policecode.info/?p=4061' },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'ke-1195',
      name: 'National Gender-Based Violence Helpline',
      number: '1195',
      hours: 'day and night',
      languages: ['en', 'sw'],
      sources: [
        {
          name: 'The Star',
          address:
            'https://www.the-star.co.ke/sasa/lifestyle/2022-01-19-avenues-for-reporting-gender-based-violence/',
        },
        {
          name: 'APO International, by Future Media',
          address:
            'https://futuremedianews.com.na/2024/10/05/kenyas-national-toll-free-helpline-1195-a-lifeline-for-gender-based-violence-survivors',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
