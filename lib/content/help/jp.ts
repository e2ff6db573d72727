import type { HelpCountry } from '../../domain/help';

/** Help in Japan. Each number stands in two sources independent of each other. */
export const japan: HelpCountry = {
  code: 'JP',
  emergency: {
    number: '119',
    reaches: 'ambulance and fire',
    sources: [
      { name: '90 Days Kyoto', address: 'https://90days-kyoto.com/life/emergency-and-disaster/' },
      { name: 'UCIA, Living information', address: 'https://www.ucia.or.jp/emergency_eng.html' },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'jp-police',
      name: 'Police',
      number: '110',
      hours: 'day and night',
      languages: ['ja'],
      sources: [
        { name: '90 Days Kyoto', address: 'https://90days-kyoto.com/life/emergency-and-disaster/' },
        { name: 'UCIA, Living information', address: 'https://www.ucia.or.jp/emergency_eng.html' },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'jp-yorisoi',
      name: 'よりそいホットライン',
      number: '0120-279-338',
      hours: 'day and night',
      languages: ['ja'],
      sources: [
        { name: 'よりそいホットラインとは', address: 'http://279338.jp/yorisoi/' },
        {
          name: 'Kamata Minoru',
          address: 'http://kamata-minoru.cocolog-nifty.com/blog/2018/04/post-a06c.html',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'jp-dv-plus',
      name: 'DV相談プラス (violence from a partner)',
      number: '0120-279-889',
      hours: 'day and night',
      languages: ['ja'],
      sources: [
        { name: 'gov-online.go.jp', address: 'https://www.gov-online.go.jp/cam/no_dvca/dv03/' },
        { name: 'Hamamatsu Pippi', address: 'https://coronavi.hamamatsu-pippi.net/202102192813/' },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
