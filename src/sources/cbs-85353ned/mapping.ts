import {
  byKey,
  byList,
  byTitle,
  type CbsMapping,
  countryAndProvinces,
  levels,
  pathways,
  regionTitles,
  studyDirections,
} from '../cbs-odata/index.ts'

/** Mbo students, rounded to tens, by sex, level, pathway, field of study or sector chamber, and province. */
export const studentsMapping: CbsMapping = {
  table: '85353NED',
  source: 'cbs-85353ned',
  definition: 'cbs-incl-extranei',
  period: 'schoolYear',
  fixed: { age: 'total' },
  dimensions: [
    { titles: ['Geslacht'], take: byList('sex') },
    { titles: ['Niveau'], take: byTitle('level', levels) },
    { titles: ['Leerweg'], take: byTitle('pathway', pathways) },
    { titles: ['Studierichting'], take: studyDirections() },
    {
      titles: regionTitles,
      take: byKey('region', countryAndProvinces),
      keyStarts: ['NL01', 'PV'],
    },
  ],
  measures: [
    { titles: ['Mbo-studenten'], series: 'students', unit: 'persons', factor: 1, step: 10 },
  ],
}
