import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '#indicators'
import { comparePeriods, hasValue, type Observation, periodPosition } from '#kernel'
import { ApiProblem } from './api-problem.ts'
import { chosenFields, selectObservations, sortableFields } from './selection.ts'
import { sampleAtlas } from './testing/sample-atlas.ts'
import { currentId } from './testing/sample-server.ts'

const data = async (slug: string): Promise<Dataset> => (await sampleAtlas(currentId).dataset(slug))!

const someOf = (codes: readonly string[]) =>
  fc.option(fc.subarray([...codes], { minLength: 1 }), { nil: undefined })

const sortTexts = [undefined, 'waarde', '-waarde', 'periode,-waarde', '-periode', 'niveau,-regio']

/** The same selection, observation by observation, without an index. */
function naive(rows: readonly Observation[], query: Record<string, string[] | undefined>) {
  const { regio, niveau, periode, vanaf, tot } = query
  return rows.filter(
    (o) =>
      (regio === undefined || regio.includes(o.dimensions.region!)) &&
      (niveau === undefined || niveau.includes(o.dimensions.level!)) &&
      (periode === undefined || periode.includes(o.period)) &&
      (vanaf === undefined || periodPosition(o.period) >= Number(vanaf[0])) &&
      (tot === undefined || periodPosition(o.period) < Number(tot[0]) + 1),
  )
}

describe('selectObservations', () => {
  it('selects what a plain filter selects', async () => {
    const shares = await data('bbl-aandeel')
    const year = fc.option(fc.integer({ min: 2017, max: 2026 }), { nil: undefined })
    const questions = fc.record({
      regio: someOf(['AM01', 'AM02', 'PV20']),
      niveau: someOf(['total', '1', '2', '3', '4']),
      periode: someOf(shares.periods),
      vanaf: year.map((y) => y && [String(y)]),
      tot: year.map((y) => y && [String(y)]),
    })
    fc.assert(
      fc.property(questions, ({ vanaf, tot, ...codes }) => {
        const query = Object.fromEntries(
          Object.entries({ ...codes, periodeVanaf: vanaf, periodeTot: tot }).flatMap(
            ([name, values]) => (Array.isArray(values) ? [[name, values.join(',')]] : []),
          ),
        )
        const found = selectObservations(shares, query).map((i) => shares.observations[i])
        const filters = { ...codes, vanaf: vanaf || undefined, tot: tot || undefined }
        expect(found).toEqual(naive(shares.observations, filters))
      }),
    )
  })

  it.each(sortTexts)(
    'sorts by %s with missing values last and the rest as it was',
    async (text) => {
      const shares = await data('bbl-aandeel')
      const query = text === undefined ? {} : { sorteer: text }
      const rows = selectObservations(shares, query).map((i) => shares.observations[i]!)
      expect(new Set(rows).size).toBe(shares.observations.length)
      const [field = '', sign] = (text ?? '').startsWith('-') ? [text!.slice(1), -1] : [text, 1]
      for (const [i, b] of rows.slice(1).entries()) {
        const a = rows[i]!
        if (field.startsWith('periode'))
          expect(sign * comparePeriods(a.period, b.period)).toBeLessThanOrEqual(0)
        if (field === 'waarde' && hasValue(b.cell)) {
          expect(hasValue(a.cell)).toBe(true)
          if (hasValue(a.cell)) expect(sign * (a.cell.value - b.cell.value)).toBeLessThanOrEqual(0)
        }
      }
    },
  )

  it.each([
    ['niveau', 'x', 'niveau'],
    ['leerweg', 'bol', 'leerweg'],
    ['definitie', 'x', 'definitie'],
    ['periode', '1800', 'periode'],
    ['periodeVanaf', 'gisteren', 'periodeVanaf'],
    ['periodeTot', '2022-13', 'periodeTot'],
    ['sorteer', 'kleur', 'sorteer'],
  ])('refuses %s=%s and says what exists', async (name, value, parameter) => {
    const shares = await data('bbl-aandeel')
    try {
      selectObservations(shares, { [name]: value })
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(ApiProblem)
      const { details, statusCode } = error as ApiProblem
      expect([statusCode, details.parameter, details.gevonden]).toEqual([400, parameter, value])
      expect(details.toegestaneWaarden?.length).toBeGreaterThan(0)
    }
  })

  it('takes a quarter, a month and a day to their ends', async () => {
    const shares = await data('bbl-aandeel')
    const count = (query: Record<string, string>) => selectObservations(shares, query).length
    expect(count({ periodeTot: '2018-12' })).toBe(0)
    expect(count({ periodeTot: '2019-01-01' })).toBe(15)
    expect(count({ periodeTot: '2019-Q1' })).toBe(15)
    expect(count({ periodeVanaf: '2023', periodeTot: '2023' })).toBe(15)
    expect(count({ periodeVanaf: '2024' })).toBe(0)
  })
})

describe('chosenFields', () => {
  it('has each chosen field once, and all when nothing is chosen', async () => {
    const shares = await data('bbl-aandeel')
    expect(chosenFields(shares, undefined)).toBeUndefined()
    expect(chosenFields(shares, 'waarde, regio,waarde')).toEqual(['waarde', 'regio'])
    expect(() => chosenFields(shares, 'leerweg')).toThrow(ApiProblem)
  })

  it('sorts by every dimension of the dataset', () => {
    expect(sortableFields(['region', 'level'])).toContain('niveau')
  })
})
