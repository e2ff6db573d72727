import type { HelpCountry } from '../../domain/help';

/** Help in Chile. Each number stands in two sources independent of each other. */
export const chile: HelpCountry = {
  code: 'CL',
  emergency: {
    number: '131',
    reaches: 'ambulance',
    sources: [
      {
        name: 'El Sol de Iquique',
        address:
          'https://elsoldeiquique.cl/el-numero-de-emergencia-911-un-salvavidas-que-sudamerica-adopta-y-chile-necesita/',
      },
      {
        name: 'La Tercera',
        address:
          'https://www.latercera.com/nacional/noticia/pinera-anuncia-iniciativa-para-crear-el-primer-sistema-integrado-de-atencion-de-emergencias-del-pais/IYLDL4TRDJHU7CZS6TPJHFHYVU/',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'cl-police',
      name: 'Carabineros',
      number: '133',
      languages: ['es'],
      sources: [
        {
          name: 'El Sol de Iquique',
          address:
            'https://elsoldeiquique.cl/el-numero-de-emergencia-911-un-salvavidas-que-sudamerica-adopta-y-chile-necesita/',
        },
        {
          name: 'La Tercera',
          address:
            'https://www.latercera.com/nacional/noticia/pinera-anuncia-iniciativa-para-crear-el-primer-sistema-integrado-de-atencion-de-emergencias-del-pais/IYLDL4TRDJHU7CZS6TPJHFHYVU/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'cl-4141',
      name: 'Línea de Prevención del Suicidio (from a mobile phone)',
      number: '*4141',
      hours: 'day and night',
      languages: ['es'],
      sources: [
        {
          name: 'La Tercera',
          address:
            'https://www.latercera.com/nacional/noticia/fono-4141-de-prevencion-del-suicidio-mas-de-227000-llamadas-atendidas-en-tres-anos/',
        },
        {
          name: 'Radio Polar',
          address:
            'https://www.radiopolar.com/salud-mental-prevencion-suicidio-foco-especialistas-refuerzan-linea-4141-region',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'cl-1455',
      name: 'Fono 1455, violencia contra las mujeres',
      number: '1455',
      hours: 'Monday to Friday, 8 to midnight, not on holidays',
      languages: ['es'],
      sources: [
        {
          name: 'Ministerio de la Mujer y la Equidad de Género',
          address: 'https://minmujeryeg.gob.cl/?page_id=4023',
        },
        {
          name: 'Regiones Noticias',
          address:
            'https://regionesnoticias.cl/antofagasta/2024/03/13/sernameg-refuerza-informacion-sobre-los-canales-de-orientacion-y-denuncia-en-casos-de-violencia-de-genero/36320/amp',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
