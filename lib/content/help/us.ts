import type { HelpCountry } from '../../domain/help';

/** Help in the United States. Each number stands in two sources independent of each other. */
export const unitedStates: HelpCountry = {
  code: 'US',
  emergency: {
    number: '911',
    sources: [
      {
        name: 'Town of Skowhegan, from 911.gov',
        address: 'https://www.skowhegan.org/FAQ.aspx?QID=95',
      },
      {
        name: 'Santa Rosa County',
        address: 'https://santarosa.fl.gov/FAQ.aspx?QID=106',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'us-988',
      name: '988 Suicide and Crisis Lifeline (call or text)',
      number: '988',
      hours: 'day and night',
      languages: ['en', 'es'],
      sources: [
        {
          name: 'Hillsborough County',
          address:
            'https://hcfl.gov/residents/parks-and-leisure/mindful-mondays/national-crisis-help-line',
        },
        {
          name: 'Family and Caregiver Toolkit',
          address: 'https://familyandcaregivertoolkit.org/988-crisis-lifeline',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'us-domestic-violence',
      name: 'National Domestic Violence Hotline',
      number: '1-800-799-7233',
      hours: 'day and night',
      languages: ['en', 'es'],
      sources: [
        {
          name: 'Office for Victims of Crime',
          address:
            'https://ovc.ojp.gov/news/grantee-news/national-domestic-violence-hotline-answers-6-million-contacts',
        },
        {
          name: 'Wikipedia',
          address: 'https://en.wikipedia.org/wiki/National_Domestic_Violence_Hotline',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'us-sexual-assault',
      name: 'National Sexual Assault Hotline (RAINN)',
      number: '1-800-656-4673',
      hours: 'day and night',
      languages: ['en'],
      sources: [
        {
          name: 'RAINN',
          address: 'https://rainn.org/get-help/national-sexual-assault-hotline',
        },
        {
          name: 'SPAN, US Department of State',
          address: 'https://span.state.gov/social-development/sms-sos/20140901',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
