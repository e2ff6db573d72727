import type { HelpCountry } from '../../domain/help';

/** Help in Peru. Each number stands in two sources independent of each other. */
export const peru: HelpCountry = {
  code: 'PE',
  emergency: {
    number: '105',
    reaches: 'police',
    sources: [
      {
        name: 'Andina',
        address:
          'https://andina.pe/Ingles/Inicio.aspx/movies/www.gob.%20pe/img/noticia-violencia-familiar-es-motivo-mas-frecuente-llamadas-al-105-712755.aspx',
      },
      {
        name: 'Radio Matucana',
        address:
          'https://radiomatucana.com/2020/04/23/diez-telefonos-de-emergencia-que-ayudan-a-los-peruanos-en-estos-dias-de-cuarentena-por-el-covid-19',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'pe-113',
      name: 'Línea 113, opción 5 (salud mental)',
      number: '113',
      hours: 'day and night',
      languages: ['es'],
      sources: [
        {
          name: 'Infobae',
          address:
            'https://www.infobae.com/peru/2025/08/16/crisis-silenciosa-jovenes-de-18-a-29-anos-son-quienes-mas-buscan-ayuda-por-ansiedad-y-depresion/',
        },
        {
          name: 'Panamericana',
          address:
            'https://panamericana.pe/locales/463414-dia-depresion-linea-113-brinda-orientacion-apoyo-psicologico-gratuito-24-horas-dia',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
