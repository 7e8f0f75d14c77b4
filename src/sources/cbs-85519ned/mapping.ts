import { byList, type CbsMapping, totalOnly } from '../cbs-odata/index.ts'

/** Where students are one school year later, rounded to tens, by sector chamber in the first year. */
export const progressionMapping: CbsMapping = {
  table: '85519NED',
  source: 'cbs-85519ned',
  definition: 'as-published',
  period: 'move',
  fixed: {},
  dimensions: [
    { titles: ['Geslacht'], take: totalOnly() },
    { titles: ['Geboorteland (ouders)', 'Geboorteland'], take: totalOnly(), optional: true },
    { titles: ['Herkomstland'], take: totalOnly(), optional: true },
    { titles: ['Onderwijspositie basisjaar'], take: totalOnly() },
    { titles: ['Sectorkamer'], take: byList('sectorChamber') },
    { titles: ['Positie in volgend studiejaar'], take: byList('position') },
  ],
  measures: [
    {
      titles: ['Studenten mbo'],
      series: 'progression-within-mbo',
      unit: 'persons',
      factor: 1,
      step: 10,
    },
  ],
}
