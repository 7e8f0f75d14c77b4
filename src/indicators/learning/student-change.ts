import { publishedIndicator } from '../published-indicator.ts'
import { definitionsDiffer, takenOver } from '../wording.ts'

/** Change in students by pathway in the provisional counts of DUO. */
export const studentChange = publishedIndicator({
  slug: 'mutatie-mbo-studenten',
  phase: 'learning',
  label: { nl: 'Verandering van het aantal studenten', en: 'Change in the number of students' },
  question: {
    nl: 'Hoe veranderen bol en bbl volgens de eerste telling?',
    en: 'How do bol and bbl change by the first count?',
  },
  definition: {
    nl: 'Verandering van het aantal bekostigde studenten ten opzichte van 1 oktober een jaar eerder, per leerweg (voorlopige telling DUO).',
    en: 'Change in the number of funded students since 1 October a year before, by pathway (provisional count of DUO).',
  },
  population: { nl: 'Bekostigde studenten in bol en bbl.', en: 'Funded students in bol and bbl.' },
  unit: 'persons',
  direction: 'none',
  method: takenOver,
  caveats: [
    definitionsDiffer,
    {
      nl: 'Voorlopig en afgerond op duizend studenten.',
      en: 'Provisional and rounded to a thousand students.',
    },
  ],
  series: ['student-change'],
  breakdowns: ['pathway'],
  headline: { definition: 'duo-provisional-funded', dimensions: { pathway: 'bbl' } },
  answer: {
    nl: 'Op {period} veranderde het aantal bbl-studenten met {value} ten opzichte van een jaar eerder.',
    en: 'On {period} the number of bbl students had changed by {value} since a year before.',
  },
  related: ['groei-mbo-studenten', 'studenten-per-leerweg'],
  terms: ['bol', 'bbl'],
})
