import type { HelpCountry } from '../../domain/help';

/** Help in Latvia. Each number stands in two sources independent of each other. */
export const latvia: HelpCountry = {
  code: 'LV',
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
      id: 'lv-skalbes',
      name: 'Krīzes tālrunis, Skalbes',
      number: '116 123',
      hours: 'day and night',
      languages: ['lv', 'ru', 'en'],
      sources: [
        {
          name: 'Zemgales Ziņas',
          address: 'https://www.zz.lv/dzivesstils/jauns-bezmaksas-krizu-talrunis-116-123-260129',
        },
        {
          name: 'Jauns.lv',
          address:
            'https://jauns.lv/raksts/sievietem/691200-kad-visa-ir-par-daudz-cilveki-arvien-vairak-zvana-krizes-talrunim-un-stasta-par-pasnavibas-domam',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'lv-cietusajiem',
      name: 'Atbalsta tālrunis cietušajiem (victims of crime)',
      number: '116 006',
      languages: ['lv'],
      sources: [
        {
          name: 'jpa.gov.lv',
          address: 'https://www.jpa.gov.lv/lv/atbalsta-talrunis-cietusajiem-116006',
        },
        {
          name: 'Cietušajiem.lv',
          address:
            'https://www.cietusajiem.lv/lv/par-mums/aktualitates/atbalsta-talruna-noziegumos-cietusajiem-darbibas-rezultati-2017-gada-pusgada/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
