import type { HelpCountry } from '../../domain/help';

/** Help in Belgium. Each number stands in two sources independent of each other. */
export const belgium: HelpCountry = {
  code: 'BE',
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
      id: 'be-zelfmoordlijn',
      name: 'Zelfmoordlijn',
      number: '1813',
      hours: 'day and night',
      languages: ['nl'],
      sources: [
        {
          name: 'VRT',
          address:
            'https://www.vrt.be/vrtnws/fr/2019/09/08/chaque-jour-trois-personnes-mettent-fin-a-leur-vie-en-flandre/',
        },
        {
          name: 'VTM Nieuws',
          address: 'https://nieuws.vtm.be/binnenland/67758-nieuw-nummer-zelfmoordlijn1813',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'be-prevention-du-suicide',
      name: 'Centre de prévention du suicide',
      number: '0800 32 123',
      hours: 'day and night',
      languages: ['fr'],
      sources: [
        {
          name: 'BX1, from Belga',
          address:
            'https://bx1.be/categories/news/la-reine-mathilde-visite-le-centre-de-prevention-du-suicide-a-ixelles/',
        },
        {
          name: 'Medipedia',
          address: 'http://fr.medipedia.be/depression/temoignage_soutien_telephone_suicide',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'be-tele-accueil',
      name: 'Télé-Accueil',
      number: '107',
      hours: 'day and night',
      languages: ['fr'],
      sources: [
        {
          name: 'RTL',
          address:
            'https://www.rtl.be/fil-info/info/plus-dun-quart-des-appels-recus-par-tele-accueil-trait-la-sante-mentale/2024-10-01/article/717149',
        },
        {
          name: 'Écoute violences conjugales',
          address: 'https://www.ecouteviolencesconjugales.be/qui-sommes-nous/presentation/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'be-violences-conjugales',
      name: 'Écoute violences conjugales',
      number: '0800 30 030',
      hours: 'day and night',
      languages: ['fr'],
      sources: [
        {
          name: 'Écoute violences conjugales',
          address: 'https://www.ecouteviolencesconjugales.be/qui-sommes-nous/presentation/',
        },
        {
          name: 'La Libre',
          address:
            'http://www.lalibre.be/actu/belgique/neuf-fois-sur-dix-c-est-une-femme-victime-qui-appelle-la-ligne-ecoute-violences-conjugales-5aa10aadcd702f0c1a30d856',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
