import type { HelpCountry } from '../../domain/help';

/** Help in Norway. Each number stands in two sources independent of each other. */
export const norway: HelpCountry = {
  code: 'NO',
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
      id: 'no-ambulance',
      name: 'Ambulance',
      number: '113',
      languages: ['no'],
      sources: [
        {
          name: 'NRK',
          address:
            'https://www.nrk.no/osloogviken/over-100-barn-under-ni-ar-har-tatt-kontakt-_-hjelpetelefoner-slar-alarm-1.15736352',
        },
        {
          name: 'Hareid kommune',
          address:
            'https://www.hareid.kommune.no/tenester/helse-og-omsorg/helse-og-koordinerande-eining/psykisk-helse-og-rus/sjolvmordstankar-og-sjolvmord/er-du-uroa-for-at-nokon-tenkjer-a-ta-livet-sitt/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'no-mental-helse',
      name: 'Mental Helse Hjelpetelefonen',
      number: '116 123',
      hours: 'day and night',
      languages: ['no'],
      sources: [
        { name: 'TV 2', address: 'https://www.tv2.no/a/11115544' },
        {
          name: 'Vindafjord kommune',
          address:
            'https://www.vindafjord.kommune.no/helse-og-velferd/aktuelt-helse-og-velferd/snakk-om-sjolvmordstankar-det-kan-redda-liv.495894.aspx',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'no-kirkens-sos',
      name: 'Kirkens SOS',
      number: '22 40 00 40',
      hours: 'day and night',
      languages: ['no'],
      sources: [
        { name: 'TV 2', address: 'https://www.tv2.no/a/11115544' },
        {
          name: 'NRK',
          address:
            'https://www.nrk.no/osloogviken/over-100-barn-under-ni-ar-har-tatt-kontakt-_-hjelpetelefoner-slar-alarm-1.15736352',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'no-vo-linjen',
      name: 'Vold- og overgrepslinjen',
      number: '116 006',
      hours: 'day and night',
      languages: ['no'],
      sources: [
        {
          name: 'Krisesentersekretariatet',
          address:
            'https://www.krisesenter.com/vold-og-overgrepslinjen-116-006-opplever-stor-pagang/',
        },
        {
          name: 'Framtida',
          address:
            'https://framtida.no/2019/10/01/hjelpelinje-for-valdsutsette-opnar-i-dag.-erna-solberg-skal-na-ut-til-dei-som-ikkje-veit-at-hjelpetilbod-finst',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
