import type { HelpCountry } from '../../domain/help';

/** Help in South Africa. Each number stands in two sources independent of each other. */
export const southAfrica: HelpCountry = {
  code: 'ZA',
  emergency: {
    number: '112',
    sources: [
      {
        name: 'StatusCheck',
        address: 'https://statuscheck.co.za/?p=14569',
      },
      {
        name: 'MyBroadband',
        address:
          'https://mybroadband.co.za/news/telecoms/568418-south-africa-could-say-goodbye-to-10111-and-other-emergency-numbers.html',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'za-police',
      name: 'Police emergency',
      number: '10111',
      hours: 'day and night',
      languages: ['en'],
      sources: [
        {
          name: 'StatusCheck',
          address: 'https://statuscheck.co.za/?p=14569',
        },
        {
          name: 'My World Global',
          address:
            'https://myworldglobal.co.za/it-has-come-to-an-end-for-the-infamous-emergency-numbers-in-south-africa',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'za-sadag',
      name: 'SADAG Suicide Crisis Helpline',
      number: '0800 567 567',
      hours: 'day and night',
      languages: ['en'],
      sources: [
        {
          name: 'South African Depression and Anxiety Group',
          address: 'https://sadag.org/index.php?option=com_content&view=article&id=3048',
        },
        {
          name: 'The Daily Vox',
          address: 'https://www.thedailyvox.co.za/important-resources-for-the-lockdown/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'za-lifeline',
      name: 'LifeLine',
      number: '0861 322 322',
      hours: 'day and night',
      languages: ['en'],
      sources: [
        {
          name: 'The Citizen',
          address:
            'https://citizen.co.za/african-reporter/news-headlines/2015/12/14/lifeline-desperately-needs-help',
        },
        {
          name: 'The Daily Vox',
          address: 'https://www.thedailyvox.co.za/important-resources-for-the-lockdown/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'za-gender-based-violence',
      name: 'Gender-Based Violence Command Centre',
      number: '0800 428 428',
      hours: 'day and night',
      languages: ['en'],
      sources: [
        {
          name: 'Gender-Based Violence Command Centre',
          address: 'http://gbv.org.za/about-us',
        },
        {
          name: 'Transform SA',
          address: 'https://transformsa.co.za/2024/12/gbv-command-centre-back-to-serve/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
