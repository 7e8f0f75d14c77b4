import { gapToTarget } from '../formulas/gap-to-target.ts'
import type { Indicator, SeriesReader } from '../model.ts'
import { computedFromCounts, definitionsDiffer } from '../wording.ts'
import { bolAndBbl } from './bbl-share.ts'
import { studentCounts } from './student-counts.ts'

/** How many more bbl students the 35 % target needs, the number of students staying the same. */
export const bblGap: Indicator = {
  slug: 'bbl-doel-tekort',
  phase: 'learning',
  label: { nl: 'Tekort tot het bbl-doel', en: 'Gap to the bbl target' },
  question: {
    nl: 'Hoeveel bbl-studenten zijn er nog nodig voor het doel van 35%?',
    en: 'How many more bbl students does the 35% target need?',
  },
  definition: {
    nl: 'Het aantal studenten dat van bol naar bbl zou moeten gaan om 35% te halen, als het totaal van bol en bbl gelijk blijft.',
    en: 'The number of students who would have to be in bbl instead of bol to reach 35%, with bol and bbl together unchanged.',
  },
  population: {
    nl: 'Studenten in bol en bbl, zonder examendeelnemers.',
    en: 'Students in bol and bbl, without examination candidates.',
  },
  unit: 'persons',
  direction: 'lowerIsBetter',
  method: computedFromCounts,
  formula: { nl: '35% × (bol + bbl) − bbl', en: '35% × (bol + bbl) − bbl' },
  caveats: [
    definitionsDiffer,
    {
      nl: 'Komen er extra bbl-studenten bij zonder dat de bol krimpt, dan zijn er meer nodig: het totaal groeit dan mee.',
      en: 'If bbl students are added while bol does not shrink, more are needed, as the total grows too.',
    },
  ],
  series: ['students', 'bbl-share-target'],
  breakdowns: ['level', 'sectorChamber', 'sex', 'age', 'region'],
  headline: { definition: 'duo-open-data', dimensions: { region: 'NL01' } },
  answer: {
    nl: 'Op {period} zijn er nog {value} bbl-studenten nodig voor 35%, bij een gelijk aantal studenten.',
    en: 'On {period} {value} more bbl students are needed to reach 35%, with the number of students unchanged.',
  },
  related: ['aandeel-bbl', 'bbl-groeipad'],
  terms: ['bbl', 'bol'],
  measure: (read: SeriesReader) =>
    read('bbl-share-target').flatMap((target) =>
      gapToTarget(studentCounts(read), {
        slug: 'bbl-doel-tekort',
        over: 'pathway',
        part: 'bbl',
        whole: bolAndBbl,
        target,
      }),
    ),
}
