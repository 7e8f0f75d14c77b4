import { readSeries } from '../engine/read-series.ts'
import { totalsOver } from '../formulas/totals-over.ts'
import type { Indicator, SeriesReader } from '../model.ts'

/** Number of persons who obtain an mbo diploma, by level and other breakdowns. */
export const graduates: Indicator = {
  slug: 'mbo-gediplomeerden',
  phase: 'learning',
  label: { nl: 'Mbo-gediplomeerden', en: 'Mbo graduates' },
  question: {
    nl: 'Hoeveel studenten halen een mbo-diploma?',
    en: 'How many students obtain an mbo diploma?',
  },
  definition: {
    nl: 'Aantal personen dat in een jaar of studiejaar een mbo-diploma haalt.',
    en: 'Number of persons who obtain an mbo diploma in a year or school year.',
  },
  population: {
    nl: 'Studenten die een mbo-diploma haalden, ook als zij daarna verder leren.',
    en: 'Students who obtained an mbo diploma, also when they continue in education.',
  },
  unit: 'persons',
  direction: 'none',
  method: {
    nl: 'Overgenomen van de bron. Waar de bron alleen niveaus geeft, is het totaal de som van de vier niveaus.',
    en: 'Taken from the source. Where the source gives levels only, the total is the sum of the four levels.',
  },
  formula: {
    nl: 'niveau 1 + niveau 2 + niveau 3 + niveau 4',
    en: 'level 1 + level 2 + level 3 + level 4',
  },
  caveats: [
    {
      nl: 'CBS telt per studiejaar en met extranei; NJi geeft alleen het totaal per jaar. Zij staan los van elkaar.',
      en: 'Statistics Netherlands counts by school year and with extranei; NJi gives the total by year only. They are kept apart.',
    },
  ],
  series: ['graduates'],
  breakdowns: ['level', 'pathway', 'sectorChamber', 'sex', 'region'],
  headline: { definition: 'cbs-incl-extranei', dimensions: { region: 'NL01' } },
  answer: {
    nl: 'In {period} haalden {value} studenten een mbo-diploma, personen die alleen examen deden meegerekend.',
    en: 'In {period} {value} students obtained an mbo diploma, persons who only sat examinations included.',
  },
  related: ['diplomaresultaat', 'mbo-studenten', 'economische-zelfstandigheid'],
  terms: ['mbo', 'niveau'],
  measure: (read: SeriesReader) => {
    const published = readSeries(read, graduates, 'graduates')
    const totals = totalsOver(published, graduates.slug, 'level', ['1', '2', '3', '4'])
    return [...published, ...totals]
  },
}
