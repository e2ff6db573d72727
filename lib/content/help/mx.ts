import type { HelpCountry } from '../../domain/help';

/** Help in Mexico. Each number stands in two sources independent of each other. */
export const mexico: HelpCountry = {
  code: 'MX',
  emergency: {
    number: '911',
    sources: [
      {
        name: 'Publimetro',
        address:
          'https://www.publimetro.com.mx/opinion/2025/09/08/prevencion-del-suicidio-en-tres-numeros',
      },
      {
        name: 'Ruta Valles Mata',
        address:
          'https://rutavallesmata.mx/nuevo/2025/12/19/tu-vida-importa-pide-ayuda-no-estas-solo-llama-al-9-1-1',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'mx-linea-de-la-vida',
      name: 'Línea de la Vida',
      number: '800-911-2000',
      hours: 'day and night',
      languages: ['es'],
      sources: [
        {
          name: 'El Universal',
          address:
            'https://www.eluniversal.com.mx/nacion/promueven-la-linea-de-la-vida-tras-presentar-encuesta-sobre-consumo-de-drogas-asi-puedes-pedir-ayuda/',
        },
        {
          name: 'La Crónica',
          address:
            'https://www.cronica.com.mx/nacional/2025/09/19/jornada-para-la-prevencion-del-suicidio/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
