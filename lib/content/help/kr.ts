import type { HelpCountry } from '../../domain/help';

/** Help in South Korea. Each number stands in two sources independent of each other. */
export const southKorea: HelpCountry = {
  code: 'KR',
  emergency: {
    number: '119',
    reaches: 'ambulance and fire',
    sources: [
      { name: '서울경제', address: 'https://m.sedaily.com/NewsView/1VQRQ8P9SR' },
      { name: 'Korea, DXTalk', address: 'https://korea.dxtalk.net/author/neovis7' },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'kr-police',
      name: 'Police',
      number: '112',
      languages: ['ko'],
      sources: [
        { name: '서울경제', address: 'https://m.sedaily.com/NewsView/1VQRQ8P9SR' },
        { name: 'Korea, DXTalk', address: 'https://korea.dxtalk.net/author/neovis7' },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'kr-109',
      name: '자살예방 상담전화 109',
      number: '109',
      hours: 'day and night',
      languages: ['ko'],
      sources: [
        { name: '뉴스핌', address: 'https://newspim.com/news/view/20240102000281' },
        {
          name: '순천시',
          address: 'https://new.suncheon.go.kr/kr/news/0006/0001/?mode=view&seq=64927',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'kr-1366',
      name: '여성긴급전화 1366 (violence against women)',
      number: '1366',
      hours: 'day and night',
      languages: ['ko'],
      sources: [
        { name: 'SBS', address: 'http://news.sbs.co.kr/news/endPage.do?news_id=N1007359596' },
        {
          name: 'Daily Click',
          address: 'http://www.dailyclick.net/contents/68106d3d14a88ca14dd1436b',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
