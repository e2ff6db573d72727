import type { HelpCountry } from '../../domain/help';

/** Help in Greece. Each number stands in two sources independent of each other. */
export const greece: HelpCountry = {
  code: 'GR',
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
      id: 'gr-10306',
      name: 'Γραμμή Ψυχοκοινωνικής Υποστήριξης',
      number: '10306',
      hours: 'day and night',
      languages: ['el'],
      sources: [
        {
          name: 'Reader.gr',
          address:
            'https://www.reader.gr/ygeia/pagkosmia-imera-psyhikis-ygeias-oles-oi-tilefonikes-grammes-kai-oi-foreis-poy-prosferoyn-dorean/618464',
        },
        { name: 'Virus', address: 'https://virus.com.gr/tilefoniki-grammi-psychologikis-stirixis' },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'gr-15900',
      name: 'Γραμμή SOS 15900 (violence against women)',
      number: '15900',
      hours: 'day and night',
      languages: ['el'],
      sources: [
        {
          name: 'Γενική Γραμματεία Ισότητας των Φύλων, by dsth.gr',
          address:
            'https://www.dsth.gr/enarxi-leitourgias-apo-11-martiou-2011-tis-tilefonikis-grammis-sos-15900-kai-tis-ilektronikis-diefthynsis-sos15900isotita-gr-pou-apefthynetai-se-gynaikes-thymata-vias/',
        },
        {
          name: 'Ipop',
          address: 'https://ipop.gr/news/signal-for-help-mia-cheironomia-mporei-na-sosei-zoe/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
