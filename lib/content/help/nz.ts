import type { HelpCountry } from '../../domain/help';

/** Help in New Zealand. Each number stands in two sources independent of each other. */
export const newZealand: HelpCountry = {
  code: 'NZ',
  emergency: {
    number: '111',
    sources: [
      {
        name: 'New Zealand Government',
        address:
          'https://www.govt.nz/browse/law-crime-and-justice/abuse-harassment-domestic-violence/domestic-and-family-violence/',
      },
      {
        name: 'Victim Support',
        address:
          'https://victimsupport.org.nz/get-support/family-violence-and-harm/steps-you-can-take',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'nz-1737',
      name: '1737, need to talk? (call or text)',
      number: '1737',
      hours: 'day and night',
      languages: ['en'],
      sources: [
        {
          name: 'Ministry of Health',
          address:
            'https://www.health.govt.nz/news-media/news-items/phone-counselling-service-busy-following-christchurch-tragedy',
        },
        {
          name: 'Pegasus Health',
          address: 'https://www.pegasus.health.nz/?p=6300',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'nz-lifeline',
      name: 'Lifeline Aotearoa',
      number: '0800 543 354',
      hours: 'day and night',
      languages: ['en'],
      sources: [
        {
          name: 'NZ Families',
          address: 'https://nzfamilies.org.nz/?p=1578',
        },
        {
          name: 'Vice',
          address:
            'https://vice.com/en/article/new-zealands-biggest-mental-health-helpline-misses-one-in-four-calls',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'nz-womens-refuge',
      name: 'Women’s Refuge',
      number: '0800 733 843',
      hours: 'day and night',
      languages: ['en'],
      sources: [
        {
          name: 'New Zealand Government',
          address:
            'https://www.govt.nz/browse/law-crime-and-justice/abuse-harassment-domestic-violence/domestic-and-family-violence/',
        },
        {
          name: 'Women’s Refuge',
          address: 'https://womensrefuge.org.nz/home/covid-19-update/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'nz-safe-to-talk',
      name: 'Safe to talk (sexual harm)',
      number: '0800 044 334',
      hours: 'day and night',
      languages: ['en'],
      sources: [
        {
          name: 'Community Connections',
          address: 'https://www.communityconnections.org.nz/safety-in-new-zealand',
        },
        {
          name: 'Shine',
          address:
            'https://www.2shine.org.nz/news/help-is-available-during-covid-19-traffic-light-settings/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
