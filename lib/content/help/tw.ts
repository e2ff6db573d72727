import type { HelpCountry } from '../../domain/help';

/** Help in Taiwan. Each number stands in two sources independent of each other. */
export const taiwan: HelpCountry = {
  code: 'TW',
  emergency: {
    number: '119',
    reaches: 'ambulance and fire',
    sources: [
      { name: 'Taichung City Government', address: 'https://english.taichung.gov.tw/725869/post' },
      { name: 'Into Taiwan', address: 'https://www.intotaiwan.com/guides/emergency-response' },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'tw-police',
      name: 'Police',
      number: '110',
      languages: ['zh'],
      sources: [
        {
          name: 'Taichung City Government',
          address: 'https://english.taichung.gov.tw/1139972/post',
        },
        { name: 'Into Taiwan', address: 'https://www.intotaiwan.com/guides/emergency-response' },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'tw-1925',
      name: '安心專線',
      number: '1925',
      hours: 'day and night',
      languages: ['zh'],
      sources: [
        { name: '聯合報', address: 'https://udn.com/news/story/7266/9329707' },
        { name: 'KCH', address: 'https://kch.org.tw/Xfile/1120619-1.html' },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'tw-1995',
      name: '生命線',
      number: '1995',
      languages: ['zh'],
      sources: [
        { name: '聯合報', address: 'https://udn.com/news/story/7266/9004922' },
        { name: 'KCH', address: 'https://kch.org.tw/Xfile/1120619-1.html' },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'tw-113',
      name: '113 保護專線 (violence in the family, sexual violence)',
      number: '113',
      hours: 'day and night',
      languages: ['zh', 'en', 'vi', 'th', 'id', 'km'],
      sources: [
        { name: 'Legis Pedia', address: 'https://legis-pedia.com/article/family-relationship/474' },
        { name: '聯合報', address: 'https://udn.com/news/story/7266/9329707' },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
