import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Share of the means of quality agendas that goes to the connection with the labour market. */
export const workAgendaMeans = publishedIndicator({
  slug: 'werkagenda-middelen',
  phase: 'system',
  label: {
    nl: 'Werkagenda: middelen voor aansluiting',
    en: 'Werkagenda: means for the labour market',
  },
  question: {
    nl: 'Hoeveel geld gaat naar de aansluiting op de arbeidsmarkt?',
    en: 'Which share of the means goes to the labour market?',
  },
  definition: {
    nl: 'Gemiddeld deel van de middelen in de kwaliteitsagenda’s voor prioriteit 2: aansluiting van onderwijs op arbeidsmarkt.',
    en: 'Mean share of the means in quality agendas for priority 2: the connection of education to the labour market.',
  },
  population: {
    nl: '55 mbo-instellingen met een kwaliteitsagenda.',
    en: '55 mbo institutions with a quality agenda.',
  },
  unit: 'ratio',
  direction: 'none',
  method: takenOver,
  caveats: [
    {
      nl: 'Een gemiddelde over instellingen, niet gewogen naar omvang.',
      en: 'A mean over institutions, not weighted by size.',
    },
  ],
  series: ['work-agenda-priority-2-share'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'In {period} ging gemiddeld {value} van de middelen naar de aansluiting op de arbeidsmarkt.',
    en: 'In {period} on average {value} of the means went to the connection with the labour market.',
  },
  related: ['kwaliteitsafspraken-budget'],
  terms: ['werkagenda-mbo'],
})
