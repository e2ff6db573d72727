import type { HelpCountry } from '../../domain/help';

/** Help in the United Kingdom. Each number stands in two sources independent of each other. */
export const unitedKingdom: HelpCountry = {
  code: 'GB',
  emergency: {
    number: '999',
    sources: [
      {
        name: 'Independent Age',
        address: 'https://www.independentage.org/domestic-abuse-where-you-can-get-help',
      },
      {
        name: 'Centre 56',
        address: 'https://www.centre56.org.uk/domestic-abuse',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'gb-samaritans',
      name: 'Samaritans',
      number: '116 123',
      hours: 'day and night',
      languages: ['en'],
      sources: [
        {
          name: 'Samaritans',
          address: 'https://www.samaritans.org/how-we-can-help/contact-samaritan/',
        },
        {
          name: 'Civil Society',
          address: 'https://civilsociety.co.uk/news/samaritans-helpline-now-free-to-call.html',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'gb-domestic-abuse-england',
      name: 'National Domestic Abuse Helpline (England)',
      number: '0808 2000 247',
      hours: 'day and night',
      languages: ['en'],
      sources: [
        {
          name: 'Centre 56',
          address: 'https://www.centre56.org.uk/domestic-abuse',
        },
        {
          name: 'NHS',
          address: 'http://nhs.uk/chq/Pages/2487.aspx?CategoryID=118',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'gb-domestic-abuse-scotland',
      name: 'Domestic Abuse and Forced Marriage Helpline (Scotland)',
      number: '0800 027 1234',
      hours: 'day and night',
      languages: ['en'],
      sources: [
        {
          name: 'Safer Scotland',
          address: 'https://safer.scot/information/da/report/',
        },
        {
          name: 'STV News',
          address:
            'https://news.stv.tv/scotland/people-experiencing-domestic-abuse-urged-to-reach-out-for-support',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'gb-live-fear-free-wales',
      name: 'Live Fear Free (Wales)',
      number: '0808 80 10 800',
      hours: 'day and night',
      languages: ['en'],
      sources: [
        {
          name: 'Welsh Government',
          address: 'https://www.gov.wales/live-fear-free/sexual-violence',
        },
        {
          name: 'Deeside.com',
          address:
            'http://www.deeside.com/north-wales-police-backs-campaign-to-raise-awareness-of-warning-signs-of-domestic-abuse/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'gb-domestic-abuse-northern-ireland',
      name: 'Domestic and Sexual Abuse Helpline (Northern Ireland)',
      number: '0808 802 1414',
      hours: 'day and night',
      languages: ['en'],
      sources: [
        {
          name: 'Victim Support NI',
          address: 'https://www.victimsupportni.com/help-for-victims/domestic-violence',
        },
        {
          name: 'Police Service of Northern Ireland',
          address: 'https://www.psni.police.uk/news/campaigns/domestic-abuse/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
