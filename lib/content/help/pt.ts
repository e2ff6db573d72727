import type { HelpCountry } from '../../domain/help';

/** Help in Portugal. Each number stands in two sources independent of each other. */
export const portugal: HelpCountry = {
  code: 'PT',
  emergency: {
    number: '112',
    sources: [
      {
        name: '24 Notícias',
        address:
          'https://24noticias.sapo.pt/atualidade/artigos/1411-linha-nacional-de-prevencao-do-suicidio-arranca-com-atendimento-24-horas',
      },
      {
        name: 'Proteção Civil de Sintra',
        address:
          'https://protecaocivil.sintra.pt/noticias/novas-linhas-de-apoio-para-vitimas-de-violencia-domestica',
      },
    ],
    checkedOn: '2026-11-22',
    checkedByAPerson: false,
  },
  lines: [
    {
      id: 'pt-1411',
      name: 'Linha Nacional de Prevenção do Suicídio',
      number: '1411',
      hours: 'day and night',
      languages: ['pt'],
      sources: [
        {
          name: 'Deco Proteste',
          address:
            'https://www.deco.proteste.pt/saude/saude-mental/noticias/linha-prevencao-suicidio-funciona-24-horas-por-dia',
        },
        {
          name: 'Diário de Notícias',
          address:
            'https://www.dn.pt/sociedade/linha-de-apoio-%C3%A0-preven%C3%A7%C3%A3o-do-suic%C3%ADdio-entrou-em-funcionamento-e-tem-o-n%C3%BAmero-1411',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
    {
      id: 'pt-violencia-domestica',
      name: 'Informação às Vítimas de Violência Doméstica',
      number: '800 202 148',
      hours: 'day and night',
      languages: ['pt'],
      sources: [
        {
          name: 'Comissão para a Cidadania e a Igualdade de Género',
          address:
            'https://www.cig.gov.pt/servicos/servico-de-informacao-as-vitimas-de-violencia-domestica/',
        },
        {
          name: 'Diário de Notícias',
          address:
            'https://www.dn.pt/vida-e-futuro/interior/mais-de-30-mil-pessoas-ouvidas-em-20-anos-da-linha-de-apoio-a-vitima-de-violencia-10166690.html',
        },
      ],
      checkedOn: '2026-11-22',
      checkedByAPerson: false,
    },
  ],
};
