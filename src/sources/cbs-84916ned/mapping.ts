import { byKey, byList, type CbsMapping } from '../cbs-odata/index.ts'

/** Workers by occupation class and region: `Value` in thousands, rounded; 0.0 stands for fewer than 500. */
export const workersMapping: CbsMapping = {
  table: '84916NED',
  source: 'cbs-84916ned',
  definition: 'as-published',
  period: 'year',
  fixed: {},
  dimensions: [
    { titles: ['Beroepsklasse'], take: byList('occupation') },
    { titles: ["Regio's", 'RegioS', 'RegioCode'], take: byKey('region', /^(NL|PV|AM|GM)\d+$/) },
  ],
  measures: [
    {
      titles: ['Werkzame beroepsbevolking'],
      series: 'workers',
      unit: 'thousandPersons',
      factor: 1,
      step: 1,
      zero: { missing: 'suppressed', explanation: 'minder dan 500, afgerond op 0' },
    },
  ],
}
