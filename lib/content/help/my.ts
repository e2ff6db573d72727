import type { HelpCountry } from '../../domain/help';

/** Help in Malaysia. Each number stands in two sources independent of each other. */
export const malaysia: HelpCountry = {
  code: 'MY',
  emergency: {
    number: '999',
    sources: [
      {
        name: 'New Straits Times',
        address:
          'https://nst.com.my/amp/opinion/letters/2024/08/1091175/provide-cellphone-hotline-report-environmental-nuisances',
      },
      {
        name: 'Malay Mail',
        address:
          'https://www.malaymail.com/news/malaysia/2025/11/20/tm-clarifies-saveme999-app-is-complementary-as-999-hotline-continues-as-primary-emergency-service/199132',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'my-heal',
      name: 'Talian HEAL (mental health)',
      number: '15555',
      hours: 'every day, 8 to midnight',
      languages: ['ms', 'en'],
      sources: [
        {
          name: 'Viet Nam News',
          address:
            'https://vietnamnews.vn/world/1763284/malaysia-sees-record-surge-in-mental-health-calls.html',
        },
        {
          name: 'Malay Mail',
          address:
            'https://www.malaymail.com/news/malaysia/2024/06/25/health-ministry-says-working-with-telcos-to-provide-free-access-to-heal-line-15555/141421',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
