import { shareOf } from '../formulas/share-of.ts'
import { withTarget } from '../formulas/with-target.ts'
import type { Indicator, SeriesReader } from '../model.ts'
import { computedFromCounts, definitionsDiffer } from '../wording.ts'
import { studentCounts } from './student-counts.ts'

/** Codes that make all of bol and bbl, by how a source splits bol; without examination candidates. */
export const bolAndBbl: readonly (readonly string[])[] = [
  ['bol', 'bbl'],
  ['bol-vt', 'bol-dt', 'bbl'],
]

/** Share of bbl in bol and bbl together, per definition. */
export const bblShare: Indicator = {
  slug: 'aandeel-bbl',
  phase: 'learning',
  label: { nl: 'Aandeel bbl', en: 'Share of bbl' },
  question: {
    nl: 'Welk deel van de mbo-studenten werkt en leert tegelijk?',
    en: 'Which share of mbo students works and learns at the same time?',
  },
  definition: {
    nl: 'Studenten in de bbl, gedeeld door studenten in bol en bbl samen. Examendeelnemers tellen niet mee, ook niet in de noemer.',
    en: 'Students in bbl divided by students in bol and bbl together. Examination candidates are left out, also of the denominator.',
  },
  population: {
    nl: 'Studenten in bol en bbl, zonder examendeelnemers.',
    en: 'Students in bol and bbl, without examination candidates.',
  },
  unit: 'ratio',
  direction: 'higherIsBetter',
  method: computedFromCounts,
  formula: { nl: 'bbl ÷ (bol + bbl)', en: 'bbl ÷ (bol + bbl)' },
  caveats: [
    definitionsDiffer,
    {
      nl: 'Het doel van 35% gaat over alle mbo-studenten. De brief zegt niet welke telling geldt; daarom staat het aandeel hier per definitie.',
      en: 'The target of 35% is about all mbo students. The letter does not say which count applies; the share is therefore given per definition.',
    },
  ],
  series: ['students', 'bbl-share-target'],
  breakdowns: ['level', 'sectorChamber', 'sex', 'age', 'region'],
  headline: { definition: 'duo-open-data', dimensions: { region: 'NL01' } },
  answer: {
    nl: 'Op {period} volgt {value} van de studenten in bol en bbl de bbl. Het doel is 35%.',
    en: 'On {period} {value} of the students in bol and bbl are in bbl. The target is 35%.',
  },
  related: ['bbl-doel-tekort', 'bbl-groeipad', 'studenten-per-leerweg'],
  terms: ['bbl', 'bol', 'examendeelnemer'],
  measure: (read: SeriesReader) => {
    const shares = shareOf(studentCounts(read), {
      slug: 'aandeel-bbl',
      over: 'pathway',
      part: 'bbl',
      whole: bolAndBbl,
    })
    return withTarget(shares, read('bbl-share-target').at(0))
  },
}
