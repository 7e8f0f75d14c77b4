import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Residents of the twenty focus areas of the national programme for liveability. */
export const nplvResidents = publishedIndicator({
  slug: 'inwoners-focusgebieden',
  phase: 'lifelong',
  label: { nl: 'Inwoners van focusgebieden', en: 'Residents of focus areas' },
  question: {
    nl: 'Hoeveel mensen wonen in een focusgebied?',
    en: 'How many people live in a focus area?',
  },
  definition: {
    nl: 'Aantal inwoners van de twintig gebieden van het Nationaal Programma Leefbaarheid en Veiligheid.',
    en: 'Number of residents of the twenty areas of the national programme for liveability and safety.',
  },
  population: {
    nl: 'Inwoners van twintig gebieden in negentien gemeenten.',
    en: 'Residents of twenty areas in nineteen municipalities.',
  },
  unit: 'persons',
  direction: 'none',
  method: takenOver,
  caveats: [{ nl: 'Een rond getal uit de brief.', en: 'A round number from the letter.' }],
  series: ['nplv-residents'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'In {period} woonden {value} mensen in een van de twintig focusgebieden.',
    en: 'In {period} {value} people lived in one of the twenty focus areas.',
  },
  related: ['baangaranties'],
  terms: ['nplv'],
})
