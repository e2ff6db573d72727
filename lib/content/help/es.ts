import type { HelpCountry } from '../../domain/help';

/** Help in Spain. Each number stands in two sources independent of each other. */
export const spain: HelpCountry = {
  code: 'ES',
  emergency: {
    number: '112',
    sources: [
      {
        name: 'El Periódico Extremadura',
        address:
          'https://www.elperiodicoextremadura.com/noticias/extremadura/extremadura-realizan-tres-llamadas-dia-telefono-016_1194873.html',
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
      id: 'es-024',
      name: '024, Línea de atención a la conducta suicida',
      number: '024',
      hours: 'day and night',
      languages: ['es'],
      sources: [
        {
          name: 'RTVE',
          address:
            'https://www.rtve.es/noticias/20220509/sanidad-presenta-telefono-prevencion-suicidio/2347183.shtml',
        },
        {
          name: 'Maldita.es, from the Boletín Oficial del Estado',
          address:
            'https://maldita.es/index.php/malditaciencia/20220510/024-numero-telefono-atencion-suicidio-espana-gratuito',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'es-016',
      name: '016, violencia contra las mujeres',
      number: '016',
      hours: 'day and night',
      languages: ['es'],
      sources: [
        { name: 'Asturi.as', address: 'https://asturi.as/?p=36140463764' },
        {
          name: 'Cadena SER',
          address: 'https://cadenaser.com/programa/2021/04/12/hoy_por_hoy/1618213492_692965.html',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
