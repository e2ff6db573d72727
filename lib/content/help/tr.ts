import type { HelpCountry } from '../../domain/help';

/** Help in Türkiye. Each number stands in two sources independent of each other. */
export const turkiye: HelpCountry = {
  code: 'TR',
  emergency: {
    number: '112',
    sources: [
      {
        name: 'Ulusal Kanal',
        address:
          'https://www.ulusal.com.tr/gundem/kades-uygulamasi-91-milyon-kez-indirildi-yilbasinda-siddet-onlemleri-sikilastiriliyor-15090382',
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
      id: 'tr-183',
      name: 'ALO 183, Sosyal Destek Hattı (also violence against women)',
      number: '183',
      hours: 'day and night',
      languages: ['tr'],
      sources: [
        {
          name: 'Polis Noktası',
          address:
            'https://polisnoktasi.com/kadin-cocuk-ve-sosyal-hizmetleri-kapsaminda-alo-183-hatti/',
        },
        {
          name: 'Sosyal Nabız',
          address: 'https://www.sosyalnabz.com.tr/p/kadna-yonelik-siddetle-mucadele.html',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
