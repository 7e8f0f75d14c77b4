import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DisclosurePolicy, policyOn, shippedPolicies } from '#disclosure'
import { hasValue } from '#kernel'
import { openOutcomeStore } from '#store'
import { auditOutcomes } from '../audit/audit-outcomes.ts'
import { type ExampleLeaver, exampleLeavers, times } from '../leavers.fixture.ts'
import type { LeaverDimension, OutcomeRelease } from '../model.ts'
import { shippedOutcomeParameters } from '../parameter-files.ts'
import { openOutcomeRelease } from '../release/open-outcome-release.ts'
import { type PublishStep, publishOutcomes } from './publish-outcomes.ts'

const title = { nl: 'x', en: 'x' }
const by = (...axes: readonly LeaverDimension[]) => [{ id: axes.join('-'), title, axes }]

function policyNamed(id: string): DisclosurePolicy {
  const answer = policyOn(shippedPolicies(), id, '2026-01-01')
  if (!answer.inForce) throw new Error(`${id} does not hold`)
  return answer.policy
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kansrijk-protected-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const publish = (
  rows: readonly ExampleLeaver[],
  more: Partial<Parameters<typeof publishOutcomes>[0]> = {},
) =>
  publishOutcomes({
    leavers: exampleLeavers(rows),
    tables: by('region'),
    policy: policyNamed('voorbeeld'),
    parameters: shippedOutcomeParameters(),
    store: openOutcomeStore(folder),
    codeVersion: '1',
    ...more,
  })

async function released(id: string): Promise<OutcomeRelease> {
  const stored = await openOutcomeStore(folder).read(id)
  if (stored === undefined) throw new Error('The release is not on the shelf')
  return openOutcomeRelease(stored)
}

const region = (code: string, count: number, workRegion = code) =>
  times(count, { dimensions: { region: code, workRegion } })

describe('publishOutcomes by policy', () => {
  it.each([
    ['voorbeeld', 9, undefined],
    ['voorbeeld', 10, 10],
    ['cbs-microdata', 9, undefined],
    ['cbs-microdata', 10, 10],
    ['duo', 4, undefined],
    ['duo', 5, 5],
    ['cbs-inkomen', 99, undefined],
    ['cbs-inkomen', 100, 100],
  ])('%s shows of a region of %d: %s', async (id, count, shown) => {
    const rows = [...region('AM01', 600), ...region('AM02', 500), ...region('AM03', count)]
    const result = await publish(rows, { policy: policyNamed(id) })
    if (!result.released) throw new Error(JSON.stringify(result))
    const release = await released(result.id)
    const [figure] = release.figures('graduates', { region: 'AM03' })
    expect(figure !== undefined && hasValue(figure.cell) ? figure.cell.value : undefined).toBe(
      shown,
    )
    expect(release.manifest.policyId).toBe(id)
    expect((await auditOutcomes(openOutcomeStore(folder), result.id)).problems).toEqual([])
  })
})

describe('publishOutcomes after a former release', () => {
  const rows = [
    ...region('AM01', 30, 'AM01'),
    ...region('AM01', 30, 'AM04'),
    ...region('AM02', 50, 'AM02'),
    ...region('AM03', 7, 'AM04'),
  ]

  it('refuses what only the two together give away, through sums and under another name', async () => {
    expect((await publish(rows)).released).toBe(true)
    // Formerly: 117 in all, 60 in AM01, AM02 and AM03 withheld. Who works in AM02 is who lived there: 50.
    const result = await publish(rows, { tables: by('workRegion') })
    if (result.released || result.reason !== 'audit') throw new Error('Not refused as it should')
    expect(result.report.failures.some(({ low, high }) => low === 7 && high === 7)).toBe(true)
    expect(await openOutcomeStore(folder).ledger()).toHaveLength(1)
  })

  it('lets the same table go out when there is no former one', async () => {
    expect((await publish(rows, { tables: by('workRegion') })).released).toBe(true)
  })
})

describe('publishOutcomes interrupted', () => {
  it.each<PublishStep>(['tabulate', 'protect', 'figures', 'audit', 'write'])(
    'at %s leaves nothing behind',
    async (step) => {
      const stop = publish(region('AM01', 40), {
        onProgress: (_, at) => {
          if (at === step) throw new Error('Stopped')
        },
      })
      await expect(stop).rejects.toThrow('Stopped')
      const shelf = join(folder, 'uitkomsten')
      expect(existsSync(shelf) ? readdirSync(shelf) : []).toEqual([])
      expect(await openOutcomeStore(folder).ledger()).toEqual([])
      expect(await openOutcomeStore(folder).current()).toBeUndefined()
    },
  )
})

describe('any small population', () => {
  const least = 3
  const policy: DisclosurePolicy = {
    ...policyNamed('voorbeeld'),
    minimumFrequency: least,
    minimumDenominator: least,
  }
  const measures = ['graduates', 'progression', 'switch'] as const
  const leaver = fc.record({
    region: fc.constantFrom('AM01', 'AM01', 'AM02', 'AM03'),
    progression: fc.boolean(),
    switch: fc.boolean(),
  })
  type Person = typeof leaver extends fc.Arbitrary<infer P> ? P : never

  /** Who stands behind each shown number of a release, by numbers of persons. */
  function shownSets(
    release: OutcomeRelease,
    people: readonly Person[],
  ): readonly (readonly number[])[] {
    return ['', 'AM01', 'AM02', 'AM03'].flatMap((code) => {
      const all = [...people.keys()].filter((i) => code === '' || people[i]?.region === code)
      const figure = (measure: (typeof measures)[number]) =>
        release.figures(measure, code === '' ? {} : { region: code })[0]
      return measures.flatMap((measure) => {
        const found = figure(measure)
        if (found === undefined || !hasValue(found.cell)) return []
        if (measure === 'graduates') {
          expect(found.cell.value).toBe(all.length)
          return [all]
        }
        const yes = all.filter((i) => people[i]?.[measure] === true)
        expect(found.cell.value).toBeCloseTo(yes.length / all.length, 12)
        return [all, yes, all.filter((i) => !yes.includes(i))]
      })
    })
  }

  it('is published truly, or withheld: no two shown numbers differ by too few of the same persons', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(leaver, { minLength: 8, maxLength: 40 }), async (people) => {
        rmSync(folder, { recursive: true, force: true })
        const rows = people.map((p) => ({
          dimensions: { region: p.region },
          answers: { progression: p.progression, switch: p.switch },
        }))
        const result = await publish(rows, {
          policy,
          tables: by('region').map((table) => ({ ...table, measures })),
        })
        if (!result.released) throw new Error(JSON.stringify(result))
        const sets = shownSets(await released(result.id), people)
        for (const whole of sets) {
          expect(whole.length).toBeGreaterThanOrEqual(least)
          for (const part of sets) {
            const more = whole.length - part.length
            if (more > 0 && more < least) expect(part.every((i) => whole.includes(i))).toBe(false)
          }
        }
        expect((await auditOutcomes(openOutcomeStore(folder), result.id)).problems).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})
