import type { HelpCountry } from '../../domain/help';

/** Help in India. Each number stands in two sources independent of each other. */
export const india: HelpCountry = {
  code: 'IN',
  emergency: {
    number: '112',
    sources: [
      {
        name: 'Visit Nilgiris',
        address: 'https://visitnilgiris.org/en/rights/women-child-safety',
      },
      {
        name: 'Deccan Herald',
        address:
          'https://www.deccanherald.com/national/women-and-child-development-ministry-is-merging-two-women-helplines-1088576.html',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'in-tele-manas',
      name: 'Tele MANAS (mental health)',
      number: '14416',
      hours: 'day and night',
      languages: ['en', 'hi'],
      sources: [
        {
          name: 'The Shillong Times',
          address:
            'https://theshillongtimes.com/2025/02/07/tele-manas-mental-health-helpline-handles-over-18-1-lakh-calls-centre/',
        },
        {
          name: 'CrackitToday',
          address: 'https://crackittoday.com/current-affairs/tele-manas/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'in-women-helpline',
      name: 'Women Helpline',
      number: '181',
      hours: 'day and night',
      languages: ['en', 'hi'],
      sources: [
        {
          name: 'Deccan Herald',
          address:
            'https://www.deccanherald.com/national/women-and-child-development-ministry-is-merging-two-women-helplines-1088576.html',
        },
        {
          name: 'Right to Information Wiki',
          address: 'https://righttoinformation.wiki/_export/xhtml/rights/women-helpline-181',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
