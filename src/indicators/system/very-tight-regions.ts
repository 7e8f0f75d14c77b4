import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Number of the 35 labour-market regions that UWV calls very tight. */
export const veryTightRegions = publishedIndicator({
  slug: 'zeer-krappe-regios',
  phase: 'system',
  label: { nl: 'Zeer krappe regio’s', en: 'Very tight regions' },
  question: {
    nl: 'In hoeveel regio’s is de arbeidsmarkt zeer krap?',
    en: 'In how many regions is the labour market very tight?',
  },
  definition: {
    nl: 'Aantal van de 35 arbeidsmarktregio’s met een spanning boven 4,0 (UWV: zeer krap).',
    en: 'Number of the 35 labour-market regions with a tension above 4.0 (UWV: very tight).',
  },
  population: { nl: 'De 35 arbeidsmarktregio’s.', en: 'The 35 labour-market regions.' },
  unit: 'regions',
  direction: 'none',
  method: takenOver,
  caveats: [
    {
      nl: 'Tussenliggende kwartalen zijn niet gepubliceerd in de bronnen die wij zagen.',
      en: 'Quarters in between were not published in the sources we saw.',
    },
  ],
  series: ['very-tight-regions'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'In {period} was de arbeidsmarkt in {value} van de 35 regio’s zeer krap.',
    en: 'In {period} the labour market was very tight in {value} of 35 regions.',
  },
  related: ['spanning-arbeidsmarkt', 'vacatures-per-werkloze'],
  terms: ['arbeidsmarktregio', 'spanningsindicator'],
})
