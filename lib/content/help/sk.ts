import type { HelpCountry } from '../../domain/help';

/** Help in Slovakia. Each number stands in two sources independent of each other. */
export const slovakia: HelpCountry = {
  code: 'SK',
  emergency: {
    number: '112',
    sources: [
      {
        name: 'State Fire and Rescue Service of Latvia',
        address: 'https://vugd.gov.lv/en/single-emergency-call-number-112-europe',
      },
      {
        name: 'Europe Direct Saarbrücken, by Saarnews',
        address: 'https://saarnews.com/europe-direct-weist-auf-europaweite-notrufnummer-112-hin',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'sk-narodna-linka',
      name: 'Národná linka pre ženy zažívajúce násilie',
      number: '0800 212 212',
      hours: 'day and night',
      languages: ['sk'],
      sources: [
        {
          name: 'Zastavme násilie',
          address: 'https://zastavmenasilie.sk/domace-nasilie-pocas-epidemie-koronavirusu/',
        },
        {
          name: 'Teraz.sk, from TASR',
          address:
            'https://www.teraz.sk/slovensko/obetiam-domaceho-nasilia-zostava-pom/522369-clanok.html',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
