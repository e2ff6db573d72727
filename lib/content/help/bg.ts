import type { HelpCountry } from '../../domain/help';

/** Help in Bulgaria. Each number stands in two sources independent of each other. */
export const bulgaria: HelpCountry = {
  code: 'BG',
  emergency: {
    number: '112',
    sources: [
      {
        name: 'State Fire and Rescue Service of Latvia',
        address: 'https://vugd.gov.lv/en/single-emergency-call-number-112-europe',
      },
      {
        name: 'News.lt, from ec.europa.eu',
        address: 'https://www.news.lt/Law-And-Order-Crime/Need-help-Dial-112.im?f=c&id=189320&p=12',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [],
};
