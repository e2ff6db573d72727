import type { HelpCountry } from '../../domain/help';

/** Help in Finland. Each number stands in two sources independent of each other. */
export const finland: HelpCountry = {
  code: 'FI',
  emergency: {
    number: '112',
    sources: [
      {
        name: 'Iltalehti',
        address: 'https://www.iltalehti.fi/suhteet/a/16dd2d24-8c52-41d8-8da8-7d7ab21de713',
      },
      {
        name: 'MIELI, by STT Info',
        address:
          'https://www.sttinfo.fi/tiedote/kriisipuhelin-auttaa-lapi-kesan-kriisissa-olevia?publisherId=1863&releaseId=68551257',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'fi-mieli',
      name: 'MIELI Kriisipuhelin',
      number: '09 2525 0111',
      hours: 'day and night',
      languages: ['fi'],
      sources: [
        {
          name: 'Mental Health Finland, in English',
          address: 'https://mentalhealth.fi/where-to-go-in-an-emergency',
        },
        {
          name: 'Keskipohjanmaa',
          address:
            'https://www.keskipohjanmaa.fi/uutinen/570555?brand=keskipohjanmaa&title=suomen-mielenterveysseura-vastaa-uudessa-numerossa-paasiaispyhinakin-nyt-myos-ruotsiksi-ja-arabiaksi&src=rss',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'fi-nollalinja',
      name: 'Nollalinja (violence in close relationships)',
      number: '080 005 005',
      hours: 'day and night',
      languages: ['fi', 'sv', 'en'],
      sources: [
        {
          name: 'Nurmijärven kunta',
          address:
            'https://www.nurmijarvi.fi/ajankohtaista/7791/matalan_kynnyksen_palveluilla_ehkaistaan_lahisuhdevakivaltaa_ja_naisiin_kohdistuvaa_vakivaltaa',
        },
        {
          name: 'Iltalehti',
          address: 'https://www.iltalehti.fi/suhteet/a/16dd2d24-8c52-41d8-8da8-7d7ab21de713',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
