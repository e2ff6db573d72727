import type { HelpCountry } from '../../domain/help';

/** Help in Germany. Each number stands in two sources independent of each other. */
export const germany: HelpCountry = {
  code: 'DE',
  emergency: {
    number: '112',
    sources: [
      {
        name: 'Stadt Baden-Baden',
        address:
          'http://www.baden-baden.de/buergerservice/notlagen/unfaelle/feuerwehr-und-polizei/',
      },
      {
        name: 'Wikibooks, Erste Hilfe',
        address: 'https://de.m.wikibooks.org/wiki/Erste_Hilfe/_Rufnummern',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'de-telefonseelsorge',
      name: 'TelefonSeelsorge',
      number: '0800 1110111',
      hours: 'day and night',
      languages: ['de'],
      sources: [
        {
          name: 'Spektrum der Wissenschaft',
          address:
            'https://www.spektrum.de/news/telefonseelsorge-erste-hilfe-fuer-die-seele/2055834',
        },
        {
          name: 'Domradio',
          address: 'https://www.domradio.de/glossar/telefonseelsorge-0',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'de-hilfetelefon',
      name: 'Hilfetelefon Gewalt gegen Frauen',
      number: '116 016',
      hours: 'day and night',
      languages: ['de', 'en', 'pl', 'ru', 'uk'],
      sources: [
        {
          name: 'Hilfetelefon Gewalt gegen Frauen',
          address: 'https://www.hilfetelefon.de/das-hilfetelefon/angebot-im-ueberblick.html',
        },
        {
          name: 'Der Paritätische',
          address:
            'https://www.der-paritaetische.de/alle-meldungen/bundesweites-hilfetelefon-gewalt-gegen-frauen-wird-zehn-und-bekommt-vereinfachte-rufnummer/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'de-hilfe-telefon-missbrauch',
      name: 'Hilfe-Telefon Sexueller Missbrauch',
      number: '0800 22 55 530',
      hours: 'Monday, Wednesday, Friday 9 to 14; Tuesday, Thursday 15 to 20',
      languages: ['de'],
      sources: [
        {
          name: 'Bundesregierung',
          address:
            'https://www.bundesregierung.de/breg-de/aktuelles/hilfetelefon-sexueller-kindesmissbrauch-2275784',
        },
        {
          name: 'Der Tagesspiegel',
          address:
            'https://www.tagesspiegel.de/berlin/beauftragte-der-bundesregierung-zu-besuch-in-berlin-aufmerksamkeit-fur-kindesmissbrauch-wachst-in-deutschland-11623160.html',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
