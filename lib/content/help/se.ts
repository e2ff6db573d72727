import type { HelpCountry } from '../../domain/help';

/** Help in Sweden. Each number stands in two sources independent of each other. */
export const sweden: HelpCountry = {
  code: 'SE',
  emergency: {
    number: '112',
    sources: [
      {
        name: 'Sveriges Radio',
        address: 'http://sverigesradio.se/sida/artikel.aspx?programid=93&artikel=6678949',
      },
      {
        name: 'Corren',
        address: 'http://www.corren.se/nyheter/de-flesta-vill-egentligen-leva-om5455620.aspx',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'se-sjalvmordslinjen',
      name: 'Mind Självmordslinjen',
      number: '90101',
      hours: 'day and night',
      languages: ['sv'],
      sources: [
        { name: 'Karolinska Institutet', address: 'http://ki.se/nasp/fa-stod' },
        {
          name: 'Kronprinsessparets stiftelse',
          address: 'http://www.kronprinsessparetsstiftelse.se/projekt/sjalvmordsupplysningen.html',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'se-kvinnofridslinjen',
      name: 'Kvinnofridslinjen',
      number: '020-50 50 50',
      hours: 'day and night',
      languages: ['sv'],
      sources: [
        {
          name: 'European Institute for Gender Equality',
          address: 'https://eige.europa.eu/node/4655',
        },
        {
          name: 'Omtanke.today',
          address: 'https://omtanke.today/fler-samtal-an-nagonsin-till-kvinnofridslinjen/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
