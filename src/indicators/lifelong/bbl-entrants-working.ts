import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Share of bbl entrants who already worked at their employer, by sector chamber. */
export const bblEntrantsWorking = publishedIndicator({
  slug: 'bbl-instroom-al-aan-het-werk',
  phase: 'lifelong',
  label: { nl: 'Bbl-instroom die al werkte', en: 'Bbl entrants already working' },
  question: {
    nl: 'Hoeveel nieuwe bbl-studenten werkten al?',
    en: 'How many new bbl students already worked?',
  },
  definition: {
    nl: 'Deel van de nieuwe bbl-studenten dat voor de start al werkte, per sectorkamer (CBS 85569NED).',
    en: 'Share of new bbl students who already worked before the start, by sector chamber (CBS 85569NED).',
  },
  population: { nl: 'Nieuwe bbl-studenten.', en: 'New bbl students.' },
  unit: 'ratio',
  direction: 'none',
  method: takenOver,
  caveats: [
    {
      nl: 'Het cijfer zegt niet of iemand bij hetzelfde bedrijf werkte.',
      en: 'The figure does not say whether a person worked at the same company.',
    },
  ],
  series: ['bbl-entrants-already-working'],
  breakdowns: ['sectorChamber'],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'In {period} werkte {value} van de nieuwe bbl-studenten al voor de start.',
    en: 'In {period} {value} of new bbl students already worked before the start.',
  },
  related: ['instroom-25-plus', 'aandeel-bbl'],
  terms: ['bbl', 'sectorkamer', 'leven-lang-ontwikkelen'],
})
