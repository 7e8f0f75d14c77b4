import {
  byKey,
  byList,
  byTitle,
  type CbsMapping,
  chambersOfStudy,
  countryAndProvinces,
  levels,
  pathways,
  regionTitles,
} from '../cbs-odata/index.ts'

/** Mbo graduates, rounded to tens, by sex, level, pathway, sector chamber and province. */
export const graduatesMapping: CbsMapping = {
  table: '85356NED',
  source: 'cbs-85356ned',
  definition: 'cbs-incl-extranei',
  period: 'schoolYear',
  fixed: {},
  dimensions: [
    { titles: ['Geslacht'], take: byList('sex') },
    { titles: ['Niveau'], take: byTitle('level', levels) },
    { titles: ['Leerweg'], take: byTitle('pathway', pathways) },
    { titles: ['Studierichting'], take: chambersOfStudy() },
    {
      titles: regionTitles,
      take: byKey('region', countryAndProvinces),
      keyStarts: ['NL01', 'PV'],
    },
  ],
  measures: [
    { titles: ['Gediplomeerden mbo'], series: 'graduates', unit: 'persons', factor: 1, step: 10 },
  ],
}
