import { startYear } from '#kernel'
import { pathToTarget } from '../formulas/path-to-target.ts'
import type { Indicator, SeriesReader } from '../model.ts'
import { computedFromCounts, definitionsDiffer } from '../wording.ts'
import { bblGap } from './bbl-gap.ts'

/** How many bbl students must be added each year to reach 35 % in the target year. */
export const bblPath: Indicator = {
  slug: 'bbl-groeipad',
  phase: 'learning',
  label: { nl: 'Benodigde groei van de bbl per jaar', en: 'Growth of bbl needed per year' },
  question: {
    nl: 'Hoeveel bbl-studenten moeten er elk jaar bij om in 2027 op 35% te komen?',
    en: 'How many bbl students must be added each year to reach 35% in 2027?',
  },
  definition: {
    nl: 'Het tekort aan bbl-studenten tot 35%, gedeeld door het aantal jaren van de telling tot 2027.',
    en: 'The gap of bbl students to 35%, divided by the number of years from the count to 2027.',
  },
  population: {
    nl: 'Studenten in bol en bbl, zonder examendeelnemers.',
    en: 'Students in bol and bbl, without examination candidates.',
  },
  unit: 'persons',
  direction: 'lowerIsBetter',
  method: computedFromCounts,
  formula: {
    nl: '(35% × (bol + bbl) − bbl) ÷ jaren tot 2027',
    en: '(35% × (bol + bbl) − bbl) ÷ years to 2027',
  },
  caveats: [
    definitionsDiffer,
    {
      nl: 'De motie noemt geen jaar. 2027 is het einde van de Werkagenda mbo.',
      en: 'The motion names no year. 2027 is the end of the Werkagenda mbo.',
    },
    {
      nl: 'Dit is een rechte lijn naar het doel, geen verwachting.',
      en: 'This is a straight line to the target, not a forecast.',
    },
  ],
  series: ['students', 'bbl-share-target'],
  breakdowns: ['level', 'sectorChamber', 'sex', 'age', 'region'],
  headline: { definition: 'duo-open-data', dimensions: { region: 'NL01' } },
  answer: {
    nl: 'Gerekend vanaf {period} moeten er elk jaar {value} bbl-studenten bij komen om in 2027 op 35% te zijn.',
    en: 'Counted from {period}, {value} bbl students must be added each year to be at 35% in 2027.',
  },
  related: ['bbl-doel-tekort', 'aandeel-bbl'],
  terms: ['bbl', 'werkagenda-mbo'],
  measure: (read: SeriesReader) =>
    read('bbl-share-target').flatMap(({ period }) =>
      pathToTarget(bblGap.measure(read), startYear(period), 'bbl-groeipad'),
    ),
}
