import type { HelpCountry } from '../../domain/help';

/** Help in Argentina. Each number stands in two sources independent of each other. */
export const argentina: HelpCountry = {
  code: 'AR',
  emergency: {
    number: '911',
    sources: [
      {
        name: 'Página 12',
        address:
          'https://pagina12.com.ar/349828-los-llamados-a-la-linea-144-aumentaron-un-12-9-respecto-del-',
      },
      { name: 'Progress Guide', address: 'https://progress.guide/?p=12165' },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'ar-salud-mental',
      name: 'Línea Nacional de Salud Mental',
      number: '0800-999-0091',
      hours: 'day and night',
      languages: ['es'],
      sources: [
        { name: 'OSPIA', address: 'https://www.ospia.org.ar/?p=1635' },
        {
          name: 'La Posta Comodorense',
          address:
            'https://lapostacomodorense.com.ar/2025/09/03/septiembre-mes-de-la-prevencion-del-suicidio-la-importancia-de-escuchar-acompanar-y-abrazar/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'ar-135',
      name: 'Centro de Asistencia al Suicida (Buenos Aires)',
      number: '135',
      languages: ['es'],
      sources: [
        {
          name: 'La Posta Comodorense',
          address:
            'https://lapostacomodorense.com.ar/2025/09/03/septiembre-mes-de-la-prevencion-del-suicidio-la-importancia-de-escuchar-acompanar-y-abrazar/',
        },
        { name: 'Progress Guide', address: 'https://progress.guide/?p=12165' },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'ar-144',
      name: 'Línea 144 (violencia de género)',
      number: '144',
      hours: 'day and night',
      languages: ['es'],
      sources: [
        {
          name: 'El Espejo',
          address:
            'https://elespejoweb.com/2025/09/19/doce-anos-de-la-linea-144-un-pilar-contra-la-violencia-de-genero-en-argentina',
        },
        {
          name: 'Télam',
          address:
            'https://www.telam.com.ar/notas/202309/640470-linea-144-violencia-de-genero.html',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
