import type { HelpCountry } from '../../domain/help';

/** Help in Brazil. Each number stands in two sources independent of each other. */
export const brazil: HelpCountry = {
  code: 'BR',
  emergency: {
    number: '192',
    reaches: 'ambulance',
    sources: [
      { name: 'Hospital Beneficência Alto Jacuí', address: 'https://hbaj.org.br/fale-conosco' },
      {
        name: 'Austrade',
        address:
          'https://www.austrade.gov.au/export/export-markets/countries/brazil/visiting/security-and-health',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'br-police',
      name: 'Polícia Militar',
      number: '190',
      hours: 'day and night',
      languages: ['pt'],
      sources: [
        {
          name: 'O Pantaneiro',
          address:
            'https://www.opantaneiro.com.br/aquidauana/a-importancia-de-ligar-190-em-situacoes-de-emergencia/231689/',
        },
        {
          name: 'Austrade',
          address:
            'https://www.austrade.gov.au/export/export-markets/countries/brazil/visiting/security-and-health',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'br-cvv',
      name: 'CVV, Centro de Valorização da Vida',
      number: '188',
      hours: 'day and night',
      languages: ['pt'],
      sources: [
        {
          name: 'Claudia',
          address: 'https://claudia.abril.com.br/noticias/suicidio-cvv-ligacao-gratuita/',
        },
        {
          name: 'CDL VCA',
          address:
            'https://cdlvca.com.br/2018/07/05/ligacao-para-prevencao-ao-suicidio-passa-a-ser-gratuita-em-toda-a-bahia-pelo-numero-188/',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'br-ligue-180',
      name: 'Ligue 180, Central de Atendimento à Mulher',
      number: '180',
      hours: 'day and night',
      languages: ['pt', 'en', 'es'],
      sources: [
        {
          name: 'Radioagência Nacional, by Rádio Cadeira Cativa',
          address:
            'https://radiowebcadeiracativa.com.br/noticia/2102830/ligue-180-completa-20-anos-de-combate-violencia-contra-mulheres',
        },
        { name: 'Governo do Piauí', address: 'https://portal.pi.gov.br/sempi/190-aplicativo' },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
