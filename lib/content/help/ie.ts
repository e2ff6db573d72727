import type { HelpCountry } from '../../domain/help';

/** Help in Ireland. Each number stands in two sources independent of each other. */
export const ireland: HelpCountry = {
  code: 'IE',
  emergency: {
    number: '112',
    sources: [
      {
        name: 'Health Service Executive',
        address: 'https://www2.hse.ie/emergencies/when-to-call-112-or-999/',
      },
      {
        name: '112.ie',
        address: 'http://www.112.ie/What_happens_/128',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'ie-samaritans',
      name: 'Samaritans',
      number: '116 123',
      hours: 'day and night',
      languages: ['en'],
      sources: [
        {
          name: 'Samaritans Ireland',
          address:
            'https://samaritans.org/samaritans-ireland/about/strategic-delivery-plan/about-samaritans-in-ireland',
        },
        {
          name: 'IrishHealthPro',
          address:
            'https://www.irishhealthpro.com/content/news/show/name/big-jump-in-calls-to-samaritans-since-2014',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'ie-pieta',
      name: 'Pieta',
      number: '1800 247 247',
      hours: 'day and night',
      languages: ['en'],
      sources: [
        {
          name: 'Wicklow Now',
          address:
            'https://wicklownow.ie/news/wicklow-people-feeling-low-over-christmas-period-urged-to-contact-helpline/',
        },
        {
          name: 'St Declan’s College',
          address: 'https://stdeclanscollege.ie/News/A-message-from-Pieta-House/45710/Index.html',
        },
        {
          name: 'Avondhu Press',
          address:
            'https://avondhupress.ie/having-someone-to-talk-to-in-the-middle-of-the-night-actually-keeps-you-alive/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'ie-womens-aid',
      name: 'Women’s Aid',
      number: '1800 341 900',
      hours: 'day and night',
      languages: ['en'],
      sources: [
        {
          name: 'Women’s Aid',
          address:
            'https://www.womensaid.ie/about/newsevents/news/2012/09/10/dont-suffer-domestic-abuse-in-silence-women-urged/',
        },
        {
          name: 'The Journal',
          address: 'https://www.thejournal.ie/womens-aid-helpline-2-2964358-Sep2016/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
