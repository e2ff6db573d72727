import type { HelpCountry } from '../../domain/help';

/** Help in Hong Kong. Each number stands in two sources independent of each other. */
export const hongKong: HelpCountry = {
  code: 'HK',
  emergency: {
    number: '999',
    sources: [
      { name: 'CSRP, University of Hong Kong', address: 'https://csrp.hku.hk/getting-help/' },
      {
        name: 'HZMB, Government of Hong Kong',
        address: 'https://www.hzmb.gov.hk/en/info/info.html',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'hk-18111',
      name: '情緒通, Mental Health Support Hotline',
      number: '18111',
      hours: 'day and night',
      languages: ['zh', 'en'],
      sources: [
        {
          name: 'Government of Hong Kong',
          address: 'https://news.gov.hk/eng/2023/12/20231227/20231227_162155_701.html',
        },
        {
          name: 'U Magazine',
          address:
            'https://hk.ulifestyle.com.hk/topic/detail/20023950/www.ulifestyle.com.hk/member/jetsoreward?channel=uhk',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'hk-samaritans',
      name: 'The Samaritans Hong Kong',
      number: '2896 0000',
      hours: 'day and night',
      languages: ['en', 'yue', 'zh'],
      sources: [
        { name: 'CSRP, University of Hong Kong', address: 'https://csrp.hku.hk/getting-help/' },
        {
          name: 'South China Morning Post, a letter',
          address:
            'https://www.scmp.com/comment/letters/article/2153412/suicide-helplines-hong-kong-are-available-english',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'hk-samaritan-befrienders',
      name: '香港撒瑪利亞防止自殺會, Samaritan Befrienders',
      number: '2389 2222',
      hours: 'day and night',
      languages: ['yue', 'en'],
      sources: [
        { name: 'CSRP, University of Hong Kong', address: 'https://csrp.hku.hk/getting-help/' },
        {
          name: 'LINE Today, from on.cc',
          address: 'https://today.line.me/hk?liff.state=%2Fv2%2Farticle%2Fyzr3BKy',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
