import type { HelpCountry } from '../../domain/help';

/** Help in France. Each number stands in two sources independent of each other. */
export const france: HelpCountry = {
  code: 'FR',
  emergency: {
    number: '112',
    sources: [
      {
        name: '1000 premiers jours, Santé publique France',
        address: 'http://www.1000-premiers-jours.fr/fr/les-numeros-durgence-connaitre',
      },
      {
        name: 'Ville de Mamoudzou, Service-Public',
        address: 'https://www.mamoudzou.yt/service-public/particuliers/?xml=F33954',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'fr-3114',
      name: '3114, numéro national de prévention du suicide',
      number: '3114',
      hours: 'day and night',
      languages: ['fr'],
      sources: [
        {
          name: '3114',
          address: 'https://3114.fr/que-se-passe-t-il-quand-je-contacte-le-3114/',
        },
        {
          name: 'ARS Mayotte',
          address:
            'https://www.mayotte.ars.sante.fr/3114-le-numero-national-de-prevention-du-suicide',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'fr-3919',
      name: '3919, Violences Femmes Info',
      number: '3919',
      hours: 'day and night',
      languages: ['fr'],
      sources: [
        {
          name: 'Fédération Nationale Solidarité Femmes',
          address: 'https://solidaritefemmes.org/appeler-le-3919/',
        },
        {
          name: 'TF1 Info',
          address:
            'https://www.tf1info.fr/societe/journee-internationale-de-lutte-conte-les-violences-faites-aux-femmes-ces-numeros-de-telephone-utiles-qu-il-faut-connaitre-2277414.html',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'fr-116-006',
      name: '116 006, France Victimes',
      number: '116 006',
      hours: 'every day, 9 to 19',
      languages: ['fr'],
      sources: [
        {
          name: 'LexTimes',
          address:
            'https://www.lextimes.fr/actualites/victimes/le-numero-de-telephone-national-change',
        },
        {
          name: 'Pandore Gendarmerie',
          address:
            'https://www.pandore-gendarmerie.org/aide-aux-victimes-les-7-numeros-dappel-et-plateformes-en-ligne-a-connaitre/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
