import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ExampleLeaver, exampleLeavers, times } from '../leavers.fixture.ts'
import type { PlannedTable } from '../table-plan.ts'
import { tabulate } from './tabulate.ts'

const title = { nl: 'x', en: 'x' }
const table = (axes: PlannedTable['axes'], measures?: PlannedTable['measures']): PlannedTable => ({
  id: axes.join('-') || 'all',
  title,
  axes,
  measures,
})

/** Six leavers: five graduates of two programmes in two fields, one who left without. */
const six = exampleLeavers([
  { wage: 200_000, search: [2, 'job'], answers: { permanentAt15Months: true } },
  { wage: 180_000, search: [5, 'job'], answers: { permanentAt15Months: false } },
  { search: [60, 'censored'], answers: { permanentAt15Months: false } },
  {
    dimensions: { programme: '25655', fieldOfStudy: '09', pathway: 'bbl' },
    wage: 190_000,
    search: [1, 'job'],
    answers: { permanentAt15Months: true },
  },
  { dimensions: { programme: '25655', fieldOfStudy: '09' }, search: [0, 'furtherStudy'] },
  {
    dimensions: { programme: '25655', fieldOfStudy: '09' },
    graduated: false,
    wage: 1,
    answers: { dropOut: true, permanentAt15Months: true },
  },
])

/** Sum of the record keys of some rows of the six, modulo 2^128. */
function keySum(...rows: readonly number[]): bigint {
  const { recordKeyParts: parts } = six
  return BigInt.asUintN(
    128,
    rows.reduce((sum, r) => sum + (parts[2 * r] ?? 0n) + ((parts[2 * r + 1] ?? 0n) << 64n), 0n),
  )
}

describe('tabulate', () => {
  const { groups, equations } = tabulate(six, [table([]), table(['programme', 'pathway'])])

  it('counts everybody in the group without coordinates', () => {
    expect(groups.get('')?.counts).toMatchObject({
      graduates: 5,
      'startWage:of': 3,
      'permanentAt15Months:of': 4,
      'permanentAt15Months:yes': 2,
      'dropOut:of': 1,
      'dropOut:yes': 1,
    })
  })

  it('asks graduates only about work, and everybody about leaving without a diploma', () => {
    expect(groups.get('programme=25655')?.counts).toMatchObject({
      graduates: 2,
      'permanentAt15Months:of': 1,
      'dropOut:of': 1,
    })
  })

  it('has the field of study above the programme', () => {
    expect(groups.get('fieldOfStudy=09')?.dimensions).toEqual({ fieldOfStudy: '09' })
    expect(equations).toContainEqual(
      expect.objectContaining({ total: '', parts: ['fieldOfStudy=07', 'fieldOfStudy=09'] }),
    )
    expect(equations).toContainEqual(
      expect.objectContaining({ total: 'fieldOfStudy=09', parts: ['programme=25655'] }),
    )
  })

  it('spells coordinates in the order of their names, and has only groups of somebody', () => {
    expect([...groups.keys()].sort()).toEqual([
      '',
      'fieldOfStudy=07',
      'fieldOfStudy=07;pathway=bol',
      'fieldOfStudy=09',
      'fieldOfStudy=09;pathway=bbl',
      'fieldOfStudy=09;pathway=bol',
      'pathway=bbl',
      'pathway=bbl;programme=25655',
      'pathway=bol',
      'pathway=bol;programme=25180',
      'pathway=bol;programme=25655',
      'programme=25180',
      'programme=25655',
    ])
  })

  it('sorts the wages of graduates and counts how their search ended by month', () => {
    const all = groups.get('')
    expect([...(all?.wages ?? [])]).toEqual([180_000, 190_000, 200_000])
    expect(all?.search.job.slice(0, 6)).toEqual(Uint32Array.from([0, 1, 1, 0, 0, 1]))
    expect(all?.search.furtherStudy[0]).toBe(1)
    expect(all?.search.censored[60]).toBe(1)
  })

  it('adds up the record keys of whom it counts', () => {
    expect(groups.get('')?.recordKeySums.graduates).toBe(keySum(0, 1, 2, 3, 4))
    expect(groups.get('')?.recordKeySums['permanentAt15Months:yes']).toBe(keySum(0, 3))
    expect(groups.get('fieldOfStudy=09')?.recordKeySums['dropOut:yes']).toBe(keySum(5))
  })

  it('gives a group that stands in two tables the measures of both', () => {
    const both = tabulate(six, [
      table(['level'], ['graduates']),
      table(['level', 'sex'], ['switch']),
    ])
    expect([...(both.groups.get('level=3')?.measures ?? [])].sort()).toEqual([
      'graduates',
      'switch',
    ])
    expect([...(both.groups.get('level=3;sex=man')?.measures ?? [])]).toEqual(['switch'])
  })

  it('refuses a programme under two fields of study, and names it', () => {
    const mixed = exampleLeavers([{}, { dimensions: { fieldOfStudy: '09' } }])
    expect(() => tabulate(mixed, [table(['programme'])])).toThrow(/25180.*07.*09/)
  })

  it('never shows what has no code, yet counts it in the whole', () => {
    const unknown = exampleLeavers([{}, { dimensions: { workRegion: '' } }])
    const { groups: found } = tabulate(unknown, [table(['workRegion'])])
    expect(found.get('workRegion=rest')?.published).toBe(false)
    expect(found.get('')?.counts.graduates).toBe(2)
  })
})

describe('the axis of recent cohorts', () => {
  const cohorts = ['2018-19', '2019-20', '2020-21']
  const leavers = exampleLeavers(
    cohorts.flatMap((cohort, i) => times(i + 1, { dimensions: { cohort } })),
  )
  const { groups, equations } = tabulate(leavers, [table(['recentCohorts'])])

  it('has the last two cohorts, the two together, and an unpublished rest', () => {
    expect(groups.get('cohort=2020-21')?.counts.graduates).toBe(3)
    expect(groups.get('cohort=2019-20+2020-21')?.counts.graduates).toBe(5)
    expect(groups.get('cohort=rest')).toMatchObject({ published: false, counts: { graduates: 1 } })
    expect(groups.has('cohort=2018-19')).toBe(false)
  })

  it('adds the two up to the pool, and the pool and the rest to the whole', () => {
    expect(equations.map(({ total, parts }) => [total, [...parts].sort()])).toEqual([
      ['', ['cohort=2019-20+2020-21', 'cohort=rest']],
      ['cohort=2019-20+2020-21', ['cohort=2019-20', 'cohort=2020-21']],
    ])
  })

  it('has no equation that says a cohort equals itself when there is only one', () => {
    const one = tabulate(exampleLeavers([{}, {}]), [table(['recentCohorts'])])
    expect(one.equations.every(({ total, parts }) => !parts.includes(total))).toBe(true)
  })
})

describe('any leavers', () => {
  const leaver = fc.record({
    dimensions: fc.record({
      level: fc.constantFrom('2', '3', '4'),
      region: fc.constantFrom('AM01', 'AM02', ''),
      cohort: fc.constantFrom('2018-19', '2019-20', '2020-21', '2021-22'),
    }),
    graduated: fc.boolean(),
    answers: fc.record({ permanentAt15Months: fc.boolean(), dropOut: fc.boolean() }),
  }) satisfies fc.Arbitrary<ExampleLeaver>
  const tables = [table(['level', 'region']), table(['recentCohorts', 'level'])]

  it('fulfil every equation, for counts and for record keys', () => {
    fc.assert(
      fc.property(fc.array(leaver, { minLength: 1, maxLength: 40 }), (rows) => {
        const { groups, equations } = tabulate(exampleLeavers(rows), tables)
        for (const { total, parts } of equations)
          for (const id of ['graduates', 'permanentAt15Months:yes', 'dropOut:of']) {
            const count = (key: string): number => groups.get(key)?.counts[id] ?? Number.NaN
            const keys = (key: string): bigint => groups.get(key)?.recordKeySums[id] ?? -1n
            expect(parts.reduce((sum, part) => sum + count(part), 0)).toBe(count(total))
            const sum = parts.reduce((all, part) => all + keys(part), 0n)
            expect(BigInt.asUintN(128, sum)).toBe(keys(total))
          }
      }),
    )
  })

  it('give the same groups in any order of rows', () => {
    fc.assert(
      fc.property(fc.array(leaver, { minLength: 1, maxLength: 30 }), (rows) => {
        const counts = (order: readonly ExampleLeaver[]) =>
          new Map(
            [...tabulate(exampleLeavers(order), tables).groups].map(([k, g]) => [k, g.counts]),
          )
        const reversed = counts([...rows].reverse())
        for (const [key, count] of counts(rows)) expect(reversed.get(key)).toEqual(count)
      }),
    )
  })
})
