import type { HelpCountry } from '../../domain/help';

/** Help in the Philippines. Each number stands in two sources independent of each other. */
export const philippines: HelpCountry = {
  code: 'PH',
  emergency: {
    number: '911',
    sources: [
      {
        name: 'Daily Tribune',
        address: 'https://tribune.net.ph/2025/09/06/dial-911-in-case-of-emergency',
      },
      {
        name: 'PhilSTAR Life',
        address: 'https://philstarlife.com/news-and-views/879929-unified-911-emergency-call-system',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'ph-ncmh',
      name: 'NCMH Crisis Hotline',
      number: '0917 899 8727',
      hours: 'day and night',
      languages: ['fil', 'en'],
      sources: [
        {
          name: 'Department of Health',
          address: 'https://doh.gov.ph/press-release/launch-of-the-ncmh-crisis-hotline/',
        },
        { name: 'DWIZ', address: 'https://dwiz882am.com/?p=317698' },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
