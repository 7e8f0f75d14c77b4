import { readSeries } from '../engine/read-series.ts'
import type { Indicator, SeriesReader } from '../model.ts'
import { allMboStudents, definitionsDiffer, takenOver } from '../wording.ts'

/** Students by learning pathway for the whole country, with nothing else broken down. */
export const studentsByPathway: Indicator = {
  slug: 'studenten-per-leerweg',
  phase: 'learning',
  label: { nl: 'Studenten per leerweg', en: 'Students by pathway' },
  question: {
    nl: 'Hoeveel studenten leren op school en hoeveel leren in een baan?',
    en: 'How many students learn at school and how many learn on the job?',
  },
  definition: {
    nl: 'Aantal mbo-studenten per leerweg: bol (op school, met stage), bbl (werken en leren) en examendeelnemers (ex).',
    en: 'Number of mbo students by pathway: bol (at school, with internships), bbl (working and learning) and examination candidates (ex).',
  },
  population: allMboStudents,
  unit: 'persons',
  direction: 'none',
  method: takenOver,
  caveats: [
    definitionsDiffer,
    {
      nl: 'DUO laat groepen van 1 tot en met 4 studenten weg. De aantallen van DUO zijn daarom een ondergrens.',
      en: 'DUO withholds groups of 1 to 4 students. Its numbers are therefore lower bounds.',
    },
    {
      nl: 'In sommige reeksen staat bol voltijd (bol-vt) los van bol deeltijd (bol-dt), in andere is bol de som. De jaarverslagreeks en NJi laten examendeelnemers weg of tellen ze alleen in het totaal mee.',
      en: 'Some series split bol into full-time (bol-vt) and part-time (bol-dt), in others bol is the sum. The annual report and NJi leave examination candidates out or count them in the total only.',
    },
  ],
  series: ['students'],
  breakdowns: ['pathway'],
  breakdownsDoNotAddUp: { pathway: ['partOutsideTotal', 'partsNotPublished'] },
  headline: { definition: 'duo-open-data', dimensions: { pathway: 'bbl' } },
  answer: {
    nl: 'Op {period} volgen {value} studenten de bbl: zij werken en leren tegelijk.',
    en: 'On {period} {value} students are in bbl: they work and learn at the same time.',
  },
  related: ['aandeel-bbl', 'bbl-doel-tekort', 'mbo-studenten'],
  terms: ['bol', 'bbl', 'leerweg'],
  measure: (read: SeriesReader) => readSeries(read, studentsByPathway, 'students'),
}
