import type { HelpCountry } from '../../domain/help';

/** Help in Singapore. Each number stands in two sources independent of each other. */
export const singapore: HelpCountry = {
  code: 'SG',
  emergency: {
    number: '995',
    reaches: 'ambulance',
    sources: [
      {
        name: 'AskExplorer',
        address:
          'https://www.askexplorer.com/singapore/residents/about/essential-info/in-emergency',
      },
      { name: 'Progress Guide', address: 'https://progress.guide/atlas/asia/singapore' },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'sg-police',
      name: 'Police',
      number: '999',
      languages: ['en'],
      sources: [
        {
          name: 'AskExplorer',
          address:
            'https://www.askexplorer.com/singapore/residents/about/essential-info/in-emergency',
        },
        { name: 'Progress Guide', address: 'https://progress.guide/atlas/asia/singapore' },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'sg-sos',
      name: 'Samaritans of Singapore',
      number: '1767',
      hours: 'day and night',
      languages: ['en'],
      sources: [
        {
          name: 'CNA, by Daily8',
          address: 'https://www.daily8.com/en/hashtag/SamaritansOfSingapore',
        },
        { name: 'Progress Guide', address: 'https://progress.guide/atlas/asia/singapore' },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'sg-mindline',
      name: 'national mindline',
      number: '1771',
      hours: 'day and night',
      languages: ['en', 'zh', 'ms', 'ta'],
      sources: [
        {
          name: 'The Straits Times',
          address:
            'https://www.straitstimes.com/singapore/national-mental-health-call-and-textline-launched',
        },
        {
          name: 'Ministry of Health',
          address:
            'https://www.moh.gov.sg/newsroom/doorstop-interview-by-dr-koh-poh-koon--senior-minister-of-state--ministry-of-manpower-and-ministry-of-health--at-the-launch-of-national-mindline-1771-',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'sg-anti-violence',
      name: 'National Anti-Violence Helpline',
      number: '1800-777-0000',
      hours: 'day and night',
      languages: ['en', 'zh', 'ms', 'ta'],
      sources: [
        {
          name: 'The Straits Times',
          address:
            'https://www.straitstimes.com/singapore/community/msf-launches-24-hour-family-violence-helpline',
        },
        {
          name: 'CNA',
          address:
            'https://cnalifestyle.channelnewsasia.com/singapore/msf-launches-24-hour-domestic-violence-helpline-victims-public-seek-help-308966',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
