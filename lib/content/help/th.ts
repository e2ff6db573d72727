import type { HelpCountry } from '../../domain/help';

/** Help in Thailand. Each number stands in two sources independent of each other. */
export const thailand: HelpCountry = {
  code: 'TH',
  emergency: {
    number: '1669',
    reaches: 'ambulance',
    sources: [
      {
        name: 'Thailand Simple',
        address: 'https://thailandsimple.com/emergency-numbers-in-thailand',
      },
      {
        name: 'View News',
        address: 'https://viewnews.online/Social-crime/detail/768/emergency-help-thailand',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'th-police',
      name: 'Police',
      number: '191',
      languages: ['th'],
      sources: [
        {
          name: 'Thailand Simple',
          address: 'https://thailandsimple.com/emergency-numbers-in-thailand',
        },
        {
          name: 'View News',
          address: 'https://viewnews.online/Social-crime/detail/768/emergency-help-thailand',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'th-1323',
      name: 'สายด่วนสุขภาพจิต (mental health)',
      number: '1323',
      hours: 'day and night',
      languages: ['th'],
      sources: [
        { name: 'MGR Online', address: 'https://mgronline.com/politics/detail/9690000021755' },
        { name: 'The Coverage', address: 'https://www.thecoverage.info/news/content/4965' },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
