import {
  byTitle,
  type CbsMapping,
  plainTitle,
  type TakeCodes,
  totalOnly,
} from '../cbs-odata/index.ts'

/** Series of counts from which the shares are computed; it does not leave the source. */
const leaversByPosition = 'leavers-by-labour-market-position'

/**
 * With or without a diploma: totals only, whatever words CBS puts around them (`Totaal uitstromers mbo`,
 * `Uitstromers mbo met diploma`); levels below them are left out.
 */
const outflows: TakeCodes = (codes) => {
  const bare = (title: string): string =>
    plainTitle(title)
      .replace(/totaal|uitstromers|mbo|[,:;]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  const ours: Record<string, string> = {
    '': 'total',
    'met en zonder diploma': 'total',
    'met diploma': 'with-diploma',
    'zonder diploma': 'without-diploma',
  }
  const taken = codes.flatMap(({ key, title }) => {
    const outflow = ours[bare(title)]
    return outflow === undefined ? [] : [[key, { outflow }] as const]
  })
  return new Map(taken)
}

/** Leavers by their position on the labour market, rounded to tens. */
export const leaversMapping: CbsMapping = {
  table: '85696NED',
  source: 'cbs-85696ned',
  definition: 'cbs-leavers',
  period: 'schoolYear',
  fixed: { pathway: 'total', workThreshold: 'any-job' },
  dimensions: [
    { titles: ['Geslacht'], take: totalOnly() },
    { titles: ['Persoonskenmerken'], take: totalOnly() },
    { titles: ['Uitstromers mbo met en zonder diploma'], take: outflows },
    {
      titles: ['Arbeidsmarktpositie'],
      take: byTitle('category', {
        totaal: 'total',
        'met werk, zonder uitkering': 'work',
        'met werk, met uitkering': 'work-and-benefit',
      }),
    },
    { titles: ['Studierichting'], take: totalOnly() },
    {
      titles: ['Peilmoment'],
      take: byTitle('moment', {
        'direct na*': 'direct',
        '1 jaar na*': '1y',
        '5 jaar na*': '5y',
      }),
    },
  ],
  measures: [
    {
      titles: ['Uitstromers mbo'],
      series: leaversByPosition,
      unit: 'persons',
      factor: 1,
      step: 10,
    },
  ],
}
