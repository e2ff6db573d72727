import type { HelpCountry } from '../../domain/help';

/** Help in Lithuania. Each number stands in two sources independent of each other. */
export const lithuania: HelpCountry = {
  code: 'LT',
  emergency: {
    number: '112',
    sources: [
      {
        name: 'BNS, Spaudos centras',
        address: 'https://sc.bns.lt/view/item/pasikeite-dvieju-pagalbos-telefonu-numeriai-108766',
      },
      {
        name: 'State Fire and Rescue Service of Latvia',
        address: 'https://vugd.gov.lv/en/single-emergency-call-number-112-europe',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [],
};
