import type { HelpCountry } from '../../domain/help';

/** Help in Colombia. Each number stands in two sources independent of each other. */
export const colombia: HelpCountry = {
  code: 'CO',
  emergency: {
    number: '123',
    sources: [
      {
        name: 'Radio Santa Fe',
        address:
          'https://www.radiosantafe.com/2026/02/14/una-llamada-a-la-linea-purpura-en-bogota-puede-cambiarlo-todo-tome-nota/',
      },
      { name: 'Seguimiento', address: 'https://www.seguimiento.co/node/51966' },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'co-155',
      name: 'Línea 155 (violencia contra la mujer)',
      number: '155',
      hours: 'day and night',
      languages: ['es'],
      sources: [
        { name: 'Seguimiento', address: 'https://www.seguimiento.co/node/51966' },
        {
          name: 'Presidencia de la República',
          address:
            'http://wp.presidencia.gov.co/Noticias/2014/Noviembre/Paginas/20141124_01-Llamadas-que-salvan-vidas.aspx',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
