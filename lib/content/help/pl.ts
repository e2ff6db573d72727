import type { HelpCountry } from '../../domain/help';

/** Help in Poland. Each number stands in two sources independent of each other. */
export const poland: HelpCountry = {
  code: 'PL',
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
      id: 'pl-116-123',
      name: 'Telefon zaufania dla dorosłych w kryzysie emocjonalnym',
      number: '116 123',
      hours: 'day and night',
      languages: ['pl'],
      sources: [
        {
          name: 'Telepolis',
          address:
            'https://www.telepolis.pl/wiadomosci/ministerstwo-cyfryzacji-wazne-numery-kampania',
        },
        {
          name: 'RMF24',
          address:
            'https://www.rmf24.pl/fakty/polska/news-telefon-zaufania-wciaz-bardzo-potrzebny-zglasza-sie-coraz-wi,nId,7275126',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'pl-niebieska-linia',
      name: 'Niebieska Linia (violence in the family)',
      number: '800 120 002',
      languages: ['pl'],
      sources: [
        {
          name: 'Fakt',
          address:
            'https://www.fakt.pl/wydarzenia/polska/warszawa/warszawa-przeciw-przemocy/de2e1qs',
        },
        {
          name: 'Zespół Szkolno-Przedszkolny w Borzęcinie',
          address: 'https://www.zspborzecin.pl/swiatowy-dzien-zdrowia-psychicznego/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
