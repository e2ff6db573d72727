import type { HelpCountry } from '../../domain/help';

/** Help in Czechia. Each number stands in two sources independent of each other. */
export const czechia: HelpCountry = {
  code: 'CZ',
  emergency: {
    number: '112',
    sources: [
      {
        name: 'Bezpečné Votice',
        address: 'https://bezpecnevotice.cz/postup-kontaktovani-krizove-linky/',
      },
      {
        name: 'State Fire and Rescue Service of Latvia',
        address: 'https://vugd.gov.lv/en/single-emergency-call-number-112-europe',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'cz-116-123',
      name: 'Linka první psychické pomoci',
      number: '116 123',
      hours: 'day and night; weekends were paused in December 2024',
      languages: ['cs'],
      sources: [
        {
          name: 'iROZHLAS',
          address:
            'https://www.irozhlas.cz/zpravy-domov/bezplatna-linka-psychicke-pomoci-omezuje-provoz-prosinec-je-pritom_2412080600_job',
        },
        {
          name: 'iDNES',
          address:
            'https://www.idnes.cz/praha/zpravy/linka-duvery-bohnice-ukoncena-cinnost-nedostatek-financi-psychika.A240110_100533_praha-zpravy_vich',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'cz-116-006',
      name: 'Linka pomoci obětem kriminality a domácího násilí',
      number: '116 006',
      hours: 'day and night',
      languages: ['cs'],
      sources: [
        { name: 'Linka pomoci obětem', address: 'https://www.116006.cz/' },
        {
          name: 'Sociální politika',
          address:
            'https://socialnipolitika.eu/2018/09/linka-pomoci-obetem-domaciho-nasili-funguje-jiz-17-let/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
