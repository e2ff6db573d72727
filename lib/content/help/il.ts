import type { HelpCountry } from '../../domain/help';

/** Help in Israel. Each number stands in two sources independent of each other. */
export const israel: HelpCountry = {
  code: 'IL',
  emergency: {
    number: '101',
    reaches: 'ambulance',
    sources: [
      {
        name: 'The Jerusalem Post',
        address:
          'https://www.jpost.com/Israel-News/Israeli-ambulance-service-prepares-bolstered-emergency-teams-for-High-Holidays-505002',
      },
      {
        name: 'Arutz Sheva, by JDCC',
        address:
          'https://jdcc.org/jewish-deaf-tidbits/good-news-for-the-deaf-call-an-ambulance-via-cell-text-by-hillel-fendel-2',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'il-police',
      name: 'Police',
      number: '100',
      languages: ['he'],
      sources: [
        {
          name: 'Arutz Sheva, by JDCC',
          address:
            'https://jdcc.org/jewish-deaf-tidbits/good-news-for-the-deaf-call-an-ambulance-via-cell-text-by-hillel-fendel-2',
        },
        { name: 'Progress Guide', address: 'https://progress.guide/atlas/asia/israel' },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'il-eran',
      name: 'ERAN, ער״ן',
      number: '1201',
      hours: 'day and night',
      languages: ['he', 'ar', 'ru'],
      sources: [
        {
          name: 'Jerusalem Institute',
          address: 'https://jerusaleminstitute.org.il/en/blog/with-days-like-this/',
        },
        { name: 'Progress Guide', address: 'https://progress.guide/atlas/asia/israel' },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'il-118',
      name: '118, Ministry of Welfare (also violence in the family)',
      number: '118',
      hours: 'day and night',
      languages: ['he', 'ar', 'ru', 'am'],
      sources: [
        {
          name: 'Makor Rishon',
          address: 'https://makorrishon.co.il/nrg/online/1/ART/776/165.html',
        },
        {
          name: 'Lenta.ua',
          address:
            'https://amp.lenta.ua/epidemiya-koronavyrusu-sprovokuvala-v-izrayili-spalah-domashnogo-nasilstva-48057',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
