import type { HelpCountry } from '../../domain/help';

/** Help in Denmark. Each number stands in two sources independent of each other. */
export const denmark: HelpCountry = {
  code: 'DK',
  emergency: {
    number: '112',
    sources: [
      { name: 'Ubbely Krisecenter', address: 'http://ubbelykrisecenter.dk/faa-hjaelp' },
      {
        name: 'State Fire and Rescue Service of Latvia',
        address: 'https://vugd.gov.lv/en/single-emergency-call-number-112-europe',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'dk-livslinien',
      name: 'Livslinien',
      number: '70 201 201',
      languages: ['da'],
      sources: [
        {
          name: 'The Copenhagen Post',
          address:
            'https://cphpost.dk/2015-10-26/news/suicide-prevention-lifeline-gets-funding-to-stay-open-at-night/',
        },
        {
          name: 'Nordics Today',
          address:
            'https://nordicstoday.com/article/dk-denmark-suicide-hotline-25-callers-block-500k-calls',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'dk-1888',
      name: 'Lev Uden Vold (violence in close relationships)',
      number: '1888',
      hours: 'day and night',
      languages: ['da'],
      sources: [
        {
          name: 'Lev Uden Vold',
          address:
            'https://levudenvold.dk/aktuelt/nyheder/lev-uden-vold-modtog-i-2022-rekordmange-opkald/',
        },
        {
          name: 'Danner',
          address: 'https://danner.dk/nyt/coronatiltag-nyt-n-dkrisecenter-oprettes-i-k-benhavn',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
