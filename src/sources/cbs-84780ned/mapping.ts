import {
  byKey,
  type CbsMapping,
  countryAndProvinces,
  regionTitles,
  totalOnly,
} from '../cbs-odata/index.ts'

/** Early leavers from secondary education and mbo together, by where they live. */
export const earlyLeaversMapping: CbsMapping = {
  table: '84780NED',
  source: 'cbs-84780ned',
  definition: 'cbs-vsv',
  period: 'schoolYear',
  fixed: { educationSector: 'vo-mbo' },
  dimensions: [
    { titles: ['Geslacht'], take: totalOnly() },
    { titles: regionTitles, take: byKey('region', countryAndProvinces), keyStarts: ['NL01', 'PV'] },
  ],
  measures: [
    { titles: ['Leerlingen'], series: 'early-leaver-population', unit: 'persons', factor: 1 },
    { titles: ['Voortijdig schoolverlaters'], series: 'early-leavers', unit: 'persons', factor: 1 },
    {
      titles: ['Voortijdig schoolverlaters (percentage)'],
      series: 'early-leaver-share',
      unit: 'ratio',
      factor: 0.01,
      step: 0.001,
    },
  ],
}
