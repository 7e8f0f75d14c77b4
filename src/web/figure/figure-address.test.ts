import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Indicator } from '#indicators'
import { missingCell, valueCell } from '#kernel'
import { choiceQuery } from '../pages/figure/figure-links.ts'
import {
  figure,
  sampleRegions,
  sampleStudents,
  sampleWork,
} from '../test-support/sample-indicators.ts'
import { sampleDataset } from '../test-support/sample-site.ts'
import { queryText } from '../view.ts'
import { displays, type FigureChoice, readFigureChoice } from './figure-choice.ts'
import { onOneAxis, selectFigure } from './figure-selection.ts'

const cell = (value: number) => valueCell(value, 'persons', { noInterval: 'fullCount' })

/** Students by pathway and level in two definitions, not every combination published. */
const crossed: Indicator = {
  ...sampleStudents,
  slug: 'gekruist-voorbeeld',
  breakdowns: ['pathway', 'level'],
  measure: () =>
    ['2020', '2021', '2022'].flatMap((period, y) =>
      ['total', 'bol', 'bbl'].flatMap((pathway, p) =>
        ['total', '1', '2', '3', '4'].flatMap((level, l) => {
          if (pathway === 'bbl' && level === '1' && period === '2020') return []
          const shown =
            pathway === 'bbl' && level === '1'
              ? missingCell('suppressed', 'persons')
              : cell(100 * y + 10 * p + l)
          const row = figure(period, { pathway, level }, shown)
          const other = figure(period, { pathway, level }, shown, 'nji-1-october')
          const both = level === 'total' ? [row, other] : [row]
          return both.map((one) => ({ ...one, series: 'gekruist-voorbeeld' }))
        }),
      ),
    ),
}
const dataset = sampleDataset(crossed)
const read = (query: string, data = dataset) => readFigureChoice(new URLSearchParams(query), data)

const codesOf = (codes: readonly string[]) => fc.subarray([...codes], { minLength: 1 })
const choices: fc.Arbitrary<FigureChoice> = fc
  .record(
    {
      display: fc.constantFrom(...displays),
      breakdown: fc.constantFrom('pathway' as const, 'level' as const, 'none' as const),
      definition: fc.constantFrom(...dataset.definitions),
      period: fc.constantFrom(...dataset.periods),
      sort: fc.constantFrom('waarde', '-waarde', 'periode', '-niveau'),
      codes: fc.record(
        {
          pathway: codesOf(['total', 'bol', 'bbl']),
          level: codesOf(['total', '1', '2', '3', '4']),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['codes'] },
  )
  .map((choice) => ({ ...choice, page: 1 }))

describe('the address of a figure', () => {
  it('leads back to the choice it was made from', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(read(queryText(choiceQuery(choice)))).toEqual({ choice, unknown: [] })
      }),
    )
  })

  it('is the same for the choice it is read as', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const query = queryText(choiceQuery(choice))
        expect(queryText(choiceQuery(read(query).choice))).toBe(query)
      }),
    )
  })

  it.each([
    ['leerweg=bol,bbl', ['bol', 'bbl']],
    ['leerweg=bol&leerweg=bbl', ['bol', 'bbl']],
    ['leerweg=bol,,bbl,', ['bol', 'bbl']],
    ['leerweg=+bol+,+bbl', ['bol', 'bbl']],
    ['leerweg=bol,bol', ['bol']],
    ['leerweg=bol%2Cbbl', ['bol', 'bbl']],
    ['leerweg=', undefined],
    ['leerweg=,', undefined],
    ['Leerweg=bol', undefined],
  ])('%s asks for %j', (query, codes) => {
    expect(read(query)).toMatchObject({ unknown: [] })
    expect(read(query).choice.codes.pathway).toEqual(codes)
  })

  it.each([
    'weergave=',
    'uitsplitsing=',
    'definitie=',
    'periode=',
    'sorteer=',
    'pagina=',
    'weergave=&uitsplitsing=&leerweg=&niveau=&definitie=&periode=&sorteer=&pagina=',
  ])('%s, as an empty form sends it, asks for nothing', (query) => {
    expect(read(query)).toEqual({ choice: { codes: {}, page: 1 }, unknown: [] })
  })

  it.each([
    ['1', 1],
    ['2', 2],
    ['007', 7],
    ['0', 1],
    ['-1', 1],
    ['1.5', 1],
    ['1e3', 1000],
    ['1e400', 1],
    ['9007199254740991', 9007199254740991],
    ['9007199254740992', 1],
    ['twee', 1],
    ['NaN', 1],
    ['Infinity', 1],
    ['', 1],
  ])('pagina=%s opens page %d', (text, page) => {
    expect(read(`pagina=${text}`).choice.page).toBe(page)
  })

  it('says of every value that does not exist which do', () => {
    const { unknown } = read('weergave=taart&leerweg=lts&niveau=9&periode=1900&definitie=x')
    expect(unknown.map(({ name, value }) => `${name}=${value}`)).toEqual([
      'leerweg=lts',
      'niveau=9',
      'weergave=taart',
      'definitie=x',
      'periode=1900',
    ])
    for (const { allowed, value } of unknown) {
      expect(allowed.length).toBeGreaterThan(0)
      expect(allowed).not.toContain(value)
    }
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '<script>', '%00', '\ud800'])(
    'refuses the code %j, however it looks inside',
    (code) => {
      const query = new URLSearchParams([['leerweg', code]])
      expect(readFigureChoice(query, dataset).unknown).toHaveLength(1)
    },
  )

  it('never takes over a value that does not exist without saying so', () => {
    const name = fc.constantFrom('leerweg', 'niveau', 'periode', 'definitie', 'weergave')
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string()), { maxLength: 4 }), (pairs) => {
        const { choice, unknown } = readFigureChoice(new URLSearchParams(pairs), dataset)
        if (unknown.length > 0) return
        for (const { id, codes } of dataset.dimensions)
          for (const code of choice.codes[id] ?? []) expect(codes).toContain(code)
        for (const [value, allowed] of [
          [choice.period, dataset.periods],
          [choice.definition, dataset.definitions],
        ] as const)
          if (value !== undefined) expect(allowed).toContain(value)
      }),
    )
  })
})

describe('the part of a dataset that is shown', () => {
  it('holds one definition, one code of every other dimension, and only what was published', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const { rows, definition, breakdown, fixed, shown } = selectFigure(dataset, choice)
        for (const row of rows) {
          expect(dataset.observations).toContain(row)
          expect(row.definition).toBe(definition)
          for (const [id, code] of Object.entries(row.dimensions))
            if (id === breakdown) expect(shown).toContain(code)
            else expect(fixed[id as 'level']).toBe(code)
        }
      }),
    )
  })

  it('holds each period and code once', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const { rows, breakdown } = selectFigure(dataset, choice)
        const keys = rows.map((row) => `${row.period} ${row.dimensions[breakdown ?? '']}`)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  it('honours what was asked: definition, period, codes and breakdown', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const found = selectFigure(dataset, choice)
        if (choice.definition !== undefined) expect(found.definition).toBe(choice.definition)
        if (choice.breakdown === 'none') expect(found.breakdown).toBeUndefined()
        else if (choice.breakdown !== undefined) expect(found.breakdown).toBe(choice.breakdown)
        for (const row of found.rows) {
          if (choice.period !== undefined) expect(row.period).toBe(choice.period)
          for (const id of ['pathway', 'level'] as const) {
            const asked = choice.codes[id]
            if (asked !== undefined) expect(asked).toContain(row.dimensions[id])
          }
        }
      }),
    )
  })

  it('is the same for the same choice, in whatever order the codes were asked for', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const turned = Object.fromEntries(
          Object.entries(choice.codes).map(([id, codes]) => [id, [...codes].reverse()]),
        )
        const one = selectFigure(dataset, { ...choice, breakdown: 'none' })
        const other = selectFigure(dataset, { ...choice, breakdown: 'none', codes: turned })
        expect(other.rows).toEqual(one.rows)
      }),
    )
  })

  it('names its periods in order of time, and of them the one for bars and maps', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const { rows, periods, period } = selectFigure(dataset, choice)
        expect(periods).toEqual([...new Set(rows.map((row) => row.period))].sort())
        if (rows.length > 0) expect(periods).toContain(period)
      }),
    )
  })

  it.each([
    ['shows no total beside its parts', {}, ['1', '2', '3', '4']],
    ['shows the total where it is asked for', { level: ['total', '4'] }, ['total', '4']],
  ] as const)('%s', (_what, codes, shown) => {
    const found = selectFigure(dataset, { codes, breakdown: 'level', page: 1 })
    expect(found.shown).toEqual(shown)
  })

  it('takes the latest period with the most figures, not one that is half empty', () => {
    const { period } = selectFigure(dataset, {
      codes: { pathway: ['bbl'] },
      breakdown: 'level',
      page: 1,
    })
    expect(period).toBe('2022')
    const half: Indicator = {
      ...sampleRegions,
      measure: () =>
        [
          figure('2021', { region: 'AM01' }, valueCell(0.2, 'ratio', { noInterval: 'fullCount' })),
          figure('2021', { region: 'AM02' }, valueCell(0.3, 'ratio', { noInterval: 'fullCount' })),
          figure('2022', { region: 'AM01' }, valueCell(0.4, 'ratio', { noInterval: 'fullCount' })),
          figure('2022', { region: 'AM02' }, missingCell('notDelivered', 'ratio')),
        ].map((row) => ({ ...row, series: 'regional' })),
    }
    const found = selectFigure(sampleDataset(half), { codes: {}, page: 1 })
    expect(found.period).toBe('2021')
  })

  it('falls back on another definition where the headline has nothing for the choice', () => {
    const regions = sampleDataset(sampleWork)
    expect(selectFigure(regions, { codes: { level: ['1'] }, page: 1 }).rows).toHaveLength(1)
    const found = selectFigure(dataset, {
      codes: { level: ['2'] },
      definition: 'nji-1-october',
      page: 1,
    })
    expect(found.rows).toEqual([])
    expect(selectFigure(dataset, { codes: { level: ['2'] }, page: 1 }).definition).toBe(
      'ocw-main-enrolments',
    )
  })
})

describe('one axis of time', () => {
  it.each([
    [['2020', '2021'], true],
    [['2020-2021', '2021-2022'], true],
    [['2020'], true],
    [['2020', '2020-2021'], false],
    [['2020-Q1', '2020'], false],
    [['2020-10-01', '2021-10-01'], true],
    [['2020', '2024/2027'], false],
    [[], false],
  ])('fits %j: %s', (periods, fits) => {
    expect(onOneAxis(periods)).toBe(fits)
  })
})
