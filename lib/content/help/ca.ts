import type { HelpCountry } from '../../domain/help';

/** Help in Canada. Each number stands in two sources independent of each other. */
export const canada: HelpCountry = {
  code: 'CA',
  emergency: {
    number: '911',
    sources: [
      {
        name: 'Department of Justice Canada',
        address: 'https://www.justice.gc.ca/eng/cj-jp/fv-vf/help-aide.html',
      },
      {
        name: 'TNDF',
        address: 'https://www.tndf.ca/violence-at-home/',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'ca-988',
      name: '9-8-8: Suicide Crisis Helpline (call or text)',
      number: '988',
      hours: 'day and night',
      languages: ['en', 'fr'],
      sources: [
        {
          name: 'Government of Canada, by Newswire',
          address:
            'https://www.newswire.ca/news-releases/government-of-canada-launches-three-digit-suicide-crisis-helpline-896472116.html',
        },
        {
          name: 'Canadian Mental Health Association, Saskatoon',
          address: 'https://cmhasaskatoon.ca/9-8-8/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'ca-hope-for-wellness',
      name: 'Hope for Wellness Helpline (Indigenous peoples)',
      number: '1-855-242-3310',
      hours: 'day and night',
      languages: ['en', 'fr', 'cr', 'oj', 'iu'],
      sources: [
        {
          name: 'CICH Profile',
          address:
            'https://cichprofile.ca/module/7/section/4/page/health-promotion-and-prevention-link-to-government-services',
        },
        {
          name: 'Radio Canada International',
          address: 'http://www.rcinet.ca/en/2018/05/08/canada-aboriginal-mental-health-line/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
