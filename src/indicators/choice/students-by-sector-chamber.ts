import { readSeries } from '../engine/read-series.ts'
import { dimensionsWithout } from '../formulas/computed-observation.ts'
import type { Indicator, SeriesReader } from '../model.ts'
import { definitionsDiffer, takenOver } from '../wording.ts'

/** Bbl students by sector chamber and level in the open data of DUO. */
export const studentsBySectorChamber: Indicator = {
  slug: 'studenten-per-sectorkamer',
  phase: 'choice',
  label: { nl: 'Bbl-studenten per sectorkamer', en: 'Bbl students by sector chamber' },
  question: {
    nl: 'In welke sectoren leren bbl-studenten?',
    en: 'In which sectors do bbl students learn?',
  },
  definition: {
    nl: 'Aantal bbl-studenten op 1 oktober per sectorkamer en niveau (DUO, open onderwijsdata).',
    en: 'Number of bbl students on 1 October by sector chamber and level (DUO open data).',
  },
  population: {
    nl: 'Bbl-studenten, met niet-bekostigd onderwijs.',
    en: 'Bbl students, non-funded education included.',
  },
  unit: 'persons',
  direction: 'none',
  method: takenOver,
  caveats: [
    {
      nl: 'DUO laat groepen van 1 tot en met 4 studenten weg. De aantallen zijn daarom een ondergrens en delen tellen niet altijd op.',
      en: 'DUO withholds groups of 1 to 4 students. Numbers are therefore lower bounds and parts do not always add up.',
    },
    definitionsDiffer,
  ],
  series: ['students'],
  breakdowns: ['sectorChamber', 'level'],
  headline: {
    definition: 'duo-sector-open-data',
    dimensions: { sectorChamber: 'tgo', level: 'total' },
  },
  answer: {
    nl: 'Op {period} leerden {value} bbl-studenten in techniek en gebouwde omgeving.',
    en: 'On {period} {value} bbl students learned in technology and the built environment.',
  },
  related: ['mbo-studenten', 'studenten-per-leerweg', 'aandeel-bbl'],
  terms: ['sectorkamer', 'bbl'],
  measure: (read: SeriesReader) => bblCounts(read),
}

/** Only bbl: the file of DUO that splits sectors by level has no other pathway. */
function bblCounts(read: SeriesReader) {
  const inBbl = (name: string) => read(name).filter((o) => o.dimensions.pathway === 'bbl')
  const withoutPathway = (name: string) =>
    inBbl(name).map((o) => ({ ...o, dimensions: dimensionsWithout(o, ['pathway']) }))
  return readSeries(withoutPathway, studentsBySectorChamber, 'students')
}
