import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Indicator } from '#indicators'
import { type Cell, hasValue, missingCell, type Observation, type Unit, valueCell } from '#kernel'
import { sortObservations } from '../figure/sort-observations.ts'
import { messages } from '../messages/messages.ts'
import {
  type ComparisonRow,
  comparisonParts,
  comparisonRow,
  orderPlaces,
} from '../pages/compare/compare-places.ts'
import { figure, sampleRegions } from '../test-support/sample-indicators.ts'
import { sampleAtlas, sampleDataset } from '../test-support/sample-site.ts'
import { compareWithWhole } from './compare-with-whole.ts'
import { placeFacts, placeKnowledge } from './place-facts.ts'

const regions = ['NL01', 'AM01', 'AM02', 'AM03', 'PV20'] as const
const places = regions.slice(1)
const full = { noInterval: 'fullCount' } as const
const cell: fc.Arbitrary<Cell> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.integer({ min: 0, max: 999 }).map((n) => valueCell(n, 'persons', full)),
  },
  { weight: 1, arbitrary: fc.constant(missingCell('suppressed', 'persons')) },
  {
    weight: 1,
    arbitrary: fc
      .nat(99)
      .map((n) => valueCell(n, 'persons', { noInterval: 'setValue', status: 'target' })),
  },
)
const place = fc.record({
  definition: fc.constantFrom('as-published', 'duo-open-data'),
  period: fc.constantFrom('2020', '2021', '2022'),
  region: fc.constantFrom(...regions),
  level: fc.constantFrom('total', '1', '2'),
})

/** An indicator by region and level of which any part may be published. */
const indicator: fc.Arbitrary<Indicator> = fc
  .uniqueArray(place, { selector: (one) => JSON.stringify(one), minLength: 1, maxLength: 40 })
  .chain((list) =>
    fc.tuple(
      ...list.map(({ definition, period, region, level }) =>
        cell.map((found) => figure(period, { region, level }, found, definition)),
      ),
    ),
  )
  .map((rows) => ({
    ...sampleRegions,
    unit: 'persons' as const,
    breakdowns: ['region', 'level'] as const,
    headline: { definition: 'as-published', dimensions: { region: 'NL01', level: 'total' } },
    measure: () => rows.map((row) => ({ ...row, series: 'regional' })),
  }))

describe('what is known about a place', () => {
  it('is about that place, of one definition and one period, and was published', () => {
    fc.assert(
      fc.property(indicator, fc.constantFrom(...places), (one, code) => {
        const dataset = sampleDataset(one)
        const facts = placeFacts(dataset, 'region', code)
        expect(new Set(facts.map(({ definition }) => definition)).size).toBe(facts.length)
        for (const { own, breakdown, definition, period } of facts) {
          const parts = breakdown?.parts.map((part) => part.own) ?? []
          const said = own === undefined ? parts : [own, ...parts]
          expect(said.length).toBeGreaterThan(0)
          for (const observation of said) {
            expect(dataset.observations).toContain(observation)
            expect([observation.definition, observation.period]).toEqual([definition, period])
            expect(observation.dimensions.region).toBe(code)
          }
        }
      }),
    )
  })

  it('is held against the country of the same definition, period and level', () => {
    fc.assert(
      fc.property(indicator, fc.constantFrom(...places), (one, code) => {
        for (const { own, whole, breakdown, period, definition } of placeFacts(
          sampleDataset(one),
          'region',
          code,
        )) {
          const pairs = [{ own, whole }, ...(breakdown?.parts ?? [])]
          for (const pair of pairs) {
            if (pair.own === undefined || pair.whole === undefined) continue
            expect(pair.whole.dimensions).toEqual({ ...pair.own.dimensions, region: 'NL01' })
            expect([pair.whole.period, pair.whole.definition]).toEqual([period, definition])
          }
        }
      }),
    )
  })

  it('is the latest that has a figure, when the place as a whole has one', () => {
    fc.assert(
      fc.property(indicator, fc.constantFrom(...places), (one, code) => {
        const dataset = sampleDataset(one)
        for (const { definition, period } of placeFacts(dataset, 'region', code)) {
          const figures = dataset.observations.filter(
            (o) =>
              o.definition === definition &&
              o.dimensions.region === code &&
              o.dimensions.level === 'total' &&
              hasValue(o.cell) &&
              o.cell.status !== 'target',
          )
          const latest = figures
            .map((o) => o.period)
            .sort()
            .at(-1)
          if (latest !== undefined) expect(period).toBe(latest)
        }
      }),
    )
  })

  it('leaves no indicator out: each says something or is named as silent', async () => {
    const some = fc.array(indicator, { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(some, fc.constantFrom(...places), async (list, code) => {
        const shelf = list.map((one, index) => ({ ...one, slug: `cijfer-${index}` }))
        const { facts, alternatives, silent } = await placeKnowledge(
          sampleAtlas(shelf),
          'region',
          code,
        )
        const named = [...facts, ...silent.map((dataset) => ({ dataset }))].map(
          ({ dataset }) => dataset.indicator.slug,
        )
        expect(named.sort()).toEqual(shelf.map(({ slug }) => slug).sort())
        for (const { dataset } of alternatives)
          expect(facts.map((fact) => fact.dataset.indicator.slug)).toContain(dataset.indicator.slug)
      }),
      { numRuns: 40 },
    )
  })

  it('is nothing for a place that does not occur', () => {
    for (const code of ['AM99', '', 'total', '__proto__'])
      expect(placeFacts(sampleDataset(sampleRegions), 'region', code)).toEqual([])
  })
})

describe('places side by side', () => {
  it('stand in one row of one definition and period, each with its own cell or a reason', () => {
    const codes = fc.subarray([...places], { minLength: 1 })
    fc.assert(
      fc.property(indicator, codes, (one, chosen) => {
        const dataset = sampleDataset(one)
        const row = comparisonRow(dataset, 'region', chosen)
        if (row === undefined) return
        expect([...row.cells.keys()]).toEqual(chosen)
        for (const [code, found] of row.cells) {
          const published = dataset.observations.find(
            (o) =>
              o.definition === row.definition &&
              o.period === row.period &&
              o.dimensions.region === code &&
              o.dimensions.level === row.example.dimensions.level,
          )
          if (hasValue(found)) expect(found).toBe(published?.cell)
        }
        expect([...row.cells.values()].some((found) => found === row.example.cell)).toBe(true)
      }),
    )
  })

  it('do not change when they are chosen in another order', () => {
    fc.assert(
      fc.property(indicator, fc.shuffledSubarray([...places], { minLength: 4 }), (one, turned) => {
        const dataset = sampleDataset(one)
        const rows = [places, turned].map((codes) => comparisonParts(dataset, 'region', codes))
        for (const row of rows[1] ?? []) expect([...row.cells.keys()]).toEqual(turned)
      }),
    )
  })

  it('in any order are all there once, from low to high or high to low, without numbers last', () => {
    const rowOf = (cells: readonly Cell[]): ComparisonRow => {
      const dataset = sampleDataset(sampleRegions)
      const byCode = new Map(places.map((code, index) => [code as string, cells[index]!]))
      return {
        dataset,
        definition: 'x',
        period: '2022',
        example: dataset.observations[0]!,
        cells: byCode,
      }
    }
    const four = fc.array(cell, { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(four, fc.boolean(), (cells, down) => {
        const row = rowOf(cells)
        const ordered = orderPlaces([...places], [row], `${down ? '-' : ''}regio-voorbeeld`)
        expect([...ordered].sort()).toEqual([...places].sort())
        const values = ordered.map((code) => row.cells.get(code)!.value)
        const known = values.filter((value) => value !== undefined)
        expect(values.slice(0, known.length)).toEqual(known)
        const sorted = [...known].sort((a, b) => (down ? b - a : a - b))
        expect(known).toEqual(sorted)
      }),
    )
  })
})

describe('sorted tables', () => {
  const row = (value: number | undefined, period: string, level: string): Observation => ({
    series: 's',
    definition: 'as-published',
    period,
    dimensions: { level },
    cell:
      value === undefined
        ? missingCell('notMeasured', 'persons')
        : valueCell(value, 'persons', full),
    sources: ['x'],
  })
  const rows = fc.array(
    fc
      .tuple(
        fc.option(fc.integer({ min: -5, max: 5 }), { nil: undefined }),
        fc.constantFrom('2020', '2021-2022', '2021-Q4', '2021'),
        fc.constantFrom('1', '2', '10', 'total'),
      )
      .map((parts) => row(...parts)),
    { maxLength: 25 },
  )
  const column = fc.constantFrom(
    'periode',
    'waarde',
    'niveau',
    '-periode',
    '-waarde',
    '-niveau',
    'onzin',
    '',
    '-',
  )

  it('hold each row once, and sorting them again changes nothing', () => {
    fc.assert(
      fc.property(rows, column, (list, by) => {
        const sorted = sortObservations(list, by)
        expect(new Set(sorted)).toEqual(new Set(list))
        expect(sorted).toHaveLength(list.length)
        expect(sortObservations(sorted, by)).toEqual(sorted)
      }),
    )
  })

  it('keep what is equal in the order it had', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('periode', '-periode'), (list, by) => {
        const sorted = sortObservations(list, by)
        for (const period of new Set(list.map((one) => one.period))) {
          const own = (all: readonly Observation[]) => all.filter((one) => one.period === period)
          expect(own(sorted)).toEqual(own(list))
        }
      }),
    )
  })

  it('never put what is missing between numbers', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('waarde', '-waarde'), (list, by) => {
        const known = sortObservations(list, by).map((one) => hasValue(one.cell))
        expect(known.lastIndexOf(true)).toBeLessThan(
          known.indexOf(false) === -1 ? Infinity : known.indexOf(false),
        )
      }),
    )
  })
})

describe('a place beside the country', () => {
  const nl = { language: 'nl', text: messages.nl } as const
  const at = (value: number, unit: Unit): Observation => ({
    ...sampleDataset(sampleRegions).observations[0]!,
    cell: valueCell(value, unit, full),
  })

  it.each<[number, number, Unit, string]>([
    [0, 0, 'persons', ''],
    [5, -5, 'persons', ''],
    [5, 5, 'persons', '100,0% van Nederland'],
    [1, 3, 'companies', '33,3% van Nederland'],
    [0, 0, 'ratio', 'even hoog'],
    [1, 0, 'ratio', '100,0 procentpunt hoger'],
    [0.2, 0.21, 'ratio', '1,0 procentpunt lager'],
    [300_000, 270_000, 'euroCentsPerMonth', 'hoger'],
    [270_000, 270_000, 'euroCentsPerMonth', 'even hoog'],
    [3, 6, 'months', 'lager'],
  ])('%d against %d %s reads “%s”', (own, whole, unit, text) => {
    expect(compareWithWhole(at(own, unit), at(whole, unit), nl)).toBe(text)
  })

  it('is lower exactly when the country is higher', () => {
    const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100)
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [one, other] = [
          compareWithWhole(at(a, 'ratio'), at(b, 'ratio'), nl),
          compareWithWhole(at(b, 'ratio'), at(a, 'ratio'), nl),
        ]
        expect(one.replace('hoger', 'x').replace('lager', 'hoger').replace('x', 'lager')).toBe(
          other,
        )
      }),
    )
  })
})
