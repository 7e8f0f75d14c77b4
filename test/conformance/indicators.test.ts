import { describe, expect, it } from 'vitest'
import {
  answerSentence,
  type Dataset,
  defaultView,
  headline,
  type Indicator,
  indicators,
  type NotAddingUpReason,
  notAddingUpReasons,
  phases,
  selectObservations,
} from '#indicators'
import {
  hasValue,
  isCount,
  type Localised,
  type Observation,
  observationKey,
  periodKind,
  seededRandom,
  units,
} from '#kernel'
import { codeInfo, dimensionById, dimensionIds, glossary } from '#reference'
import { measureShipped, shipped, shippedSources } from '../../src/indicators/shipped.fixture.ts'

const slugs = new Set(indicators.map(({ slug }) => slug))
const datasets = new Map(indicators.map((indicator) => [indicator.slug, measureShipped(indicator)]))
const shelf = indicators.map((indicator) => [indicator.slug, indicator] as const)
const datasetOf = (slug: string): Dataset => datasets.get(slug)!
const known = new Set(shippedSources.map(({ id }) => id))

describe('the shelf', () => {
  it('holds at least 35 indicators, ordered by phase', () => {
    expect(indicators.length).toBeGreaterThanOrEqual(35)
    const order = indicators.map(({ phase }) => phases.indexOf(phase))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(new Set(order).size).toBe(phases.length)
  })

  it('has a slug of its own for each, fit for an address', () => {
    expect(slugs.size).toBe(indicators.length)
    for (const slug of slugs) expect(encodeURIComponent(slug)).toBe(slug)
  })

  it('asks a question of its own in each indicator, in both languages', () => {
    for (const language of ['nl', 'en'] as const)
      expect(new Set(indicators.map((i) => i.question[language])).size).toBe(indicators.length)
  })
})

describe.each(shelf)('%s', (slug, indicator) => {
  const dataset = datasetOf(slug)

  it('has an address in Dutch kebab case from which page and API resource derive', () => {
    expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(new URL(`/cijfers/${slug}`, 'https://example.org').pathname).toBe(`/cijfers/${slug}`)
    expect(new URL(`/v1/indicatoren/${slug}`, 'https://example.org').pathname).toContain(slug)
  })

  it('is complete in Dutch and English', () => {
    for (const text of texts(indicator)) {
      expect(text.nl.trim()).not.toBe('')
      expect(text.en.trim()).not.toBe('')
    }
    expect(indicator.question.nl).toMatch(/\?$/)
    expect(indicator.question.en).toMatch(/\?$/)
    expect(indicator.caveats.length).toBeGreaterThan(0)
  })

  it('answers in a sentence with value and period in both languages', () => {
    for (const sentence of [indicator.answer.nl, indicator.answer.en]) {
      expect(sentence).toContain('{value}')
      expect(sentence).toContain('{period}')
    }
    expect(answerSentence(dataset, 'nl')).not.toMatch(/[{}]/)
    expect(answerSentence(dataset, 'en')).not.toMatch(/[{}]/)
  })

  it('resolves its headline on the shipped figures', () => {
    expect(hasValue(headline(dataset).cell)).toBe(true)
  })

  it('has a known unit everywhere, and dimensions it declares', () => {
    expect(units).toContain(indicator.unit)
    for (const o of dataset.observations) {
      expect(o.series).toBe(slug)
      expect(o.cell.unit).toBe(indicator.unit)
      expect(Object.keys(o.dimensions).toSorted()).toEqual(indicator.breakdowns.toSorted())
      expect(periodKind(o.period)).toBeDefined()
    }
  })

  it('uses codes and definitions that have a name', () => {
    for (const o of dataset.observations) {
      expect(codeInfo('definition', o.definition), o.definition).toBeDefined()
      for (const id of dimensionIds) {
        const list = dimensionById(id).codeList
        const code = o.dimensions[id]
        if (code !== undefined && list !== undefined)
          expect(codeInfo(list, code), `${id}=${code}`).toBeDefined()
      }
    }
  })

  it('names a known source for every figure', () => {
    for (const o of dataset.observations) {
      expect(o.sources.length).toBeGreaterThan(0)
      expect(o.sources.every((id) => known.has(id))).toBe(true)
    }
    expect(dataset.sources.length).toBeGreaterThan(0)
  })

  it('keeps shares within 0 and 1, intervals around their value', () => {
    for (const { cell } of dataset.observations) {
      if (!hasValue(cell)) continue
      if (cell.unit === 'ratio') expect(cell.value >= 0 && cell.value <= 1).toBe(true)
      const { low, high } = cell.interval ?? { low: cell.value, high: cell.value }
      expect(low <= cell.value && cell.value <= high).toBe(true)
    }
  })

  it('has one figure for each place', () => {
    expect(new Set(dataset.observations.map(observationKey)).size).toBe(dataset.observations.length)
  })

  it('is unchanged when the rows come in another order', () => {
    const random = seededRandom(592)
    const shuffled = indicator.measure((series) => shuffle(shipped(series), random))
    expect(byKey(shuffled)).toEqual(byKey(dataset.observations))
  })

  it('adds its breakdowns up to their totals, within rounding, or says why they do not', () => {
    if (!isCount(indicator.unit)) return expect(indicator.breakdownsDoNotAddUp).toBeUndefined()
    const found = indicator.breakdowns.flatMap((id) => {
      const reasons = reasonsFound(dataset.observations, id)
      return reasons.length === 0 ? [] : [[id, reasons] as const]
    })
    expect(indicator.breakdownsDoNotAddUp ?? {}).toEqual(Object.fromEntries(found))
  })

  it('declares its series and reads no other', () => {
    const read: string[] = []
    indicator.measure((series) => {
      read.push(series)
      return shipped(series)
    })
    expect(read.every((series) => indicator.series.includes(series))).toBe(true)
    expect(new Set(read)).toEqual(new Set(indicator.series))
  })

  it('leads to indicators and terms that exist', () => {
    expect(indicator.related.length).toBeGreaterThan(0)
    for (const related of indicator.related) expect(slugs, related).toContain(related)
    expect(indicator.related).not.toContain(slug)
    const terms = new Set(glossary().map((entry) => entry.slug))
    expect(indicator.terms.length).toBeGreaterThan(0)
    for (const term of indicator.terms) expect(terms, term).toContain(term)
  })

  it('draws first what exists, in one definition', () => {
    const view = defaultView(dataset)
    const drawn = selectObservations(dataset, {
      definition: view.definition,
      dimensions: view.selection,
    })
    expect(drawn.length).toBeGreaterThan(0)
    const varied = Object.values(view.selection).filter((codes) => codes.length > 1)
    expect(varied.length).toBeLessThanOrEqual(1)
  })

  it('explains its formula when it computes', () => {
    const published = new Set(indicator.series.flatMap((s) => shipped(s).map(valueText)))
    const computed = dataset.observations.some((o) => !published.has(valueText(o)))
    if (computed && !isConverted(indicator)) expect(indicator.formula).toBeDefined()
  })
})

/** Whether its figures differ from the published ones by unit alone. */
function isConverted(indicator: Indicator): boolean {
  return indicator.series.every((s) => shipped(s).some((o) => o.cell.unit !== indicator.unit))
}

function valueText({ cell }: Observation): string {
  return hasValue(cell) ? String(cell.value) : cell.missing
}

function texts(indicator: Indicator): readonly Localised[] {
  const { label, question, definition, population, method, answer, caveats, formula } = indicator
  return [
    label,
    question,
    definition,
    population,
    method,
    answer,
    ...caveats,
    ...(formula ? [formula] : []),
  ]
}

function byKey(observations: readonly Observation[]): readonly Observation[] {
  return observations.toSorted((a, b) => (observationKey(a) < observationKey(b) ? -1 : 1))
}

function shuffle<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/**
 * Which reasons the figures show: parts that are more than their total, whatever the rounding, hold one
 * that stands outside it; parts that are less lack some.
 */
function reasonsFound(
  observations: readonly Observation[],
  id: string,
): readonly NotAddingUpReason[] {
  const groups = new Map<string, Observation[]>()
  for (const o of observations) {
    const key = observationKey({ ...o, dimensions: { ...o.dimensions, [id]: '' } })
    groups.set(key, [...(groups.get(key) ?? []), o])
  }
  const seen = new Set([...groups.values()].map((group) => reasonOf(group, id)))
  return notAddingUpReasons.filter((reason) => seen.has(reason))
}

function reasonOf(group: readonly Observation[], id: string): NotAddingUpReason | undefined {
  const total = group.find((o) => o.dimensions[id] === 'total')
  const parts = group.filter((o) => o !== total)
  if (total === undefined || parts.length < 2) return undefined
  const [low, high] = range(parts)
  const [least, most] = range([total])
  if (low > most) return 'partOutsideTotal'
  return high < least ? 'partsNotPublished' : undefined
}

function range(observations: readonly Observation[]): readonly [number, number] {
  return observations.reduce<readonly [number, number]>(
    ([low, high], { cell }) => {
      if (!hasValue(cell)) return [low, Number.POSITIVE_INFINITY]
      return [low + (cell.interval?.low ?? cell.value), high + (cell.interval?.high ?? cell.value)]
    },
    [0, 0],
  )
}
