import { describe, expect, it } from 'vitest'
import { expectNear, vectorRows, vectorsPresent } from '../vectors.fixture.ts'
import { cox, type TieMethod } from './cox.ts'
import { kaplanMeier, type Spells } from './kaplan-meier.ts'
import { logRank } from './log-rank.ts'
import { restrictedMean } from './restricted-mean.ts'
import { type LimitScale, survivalLimits, survivalStandardErrors } from './survival-limits.ts'
import { survivalQuantile } from './survival-quantile.ts'

interface DataSet extends Spells {
  readonly groups: readonly number[]
}

const sets: Readonly<Record<string, DataSet>> = Object.fromEntries(
  ['aml', 'lung'].map((name) => {
    const rows = vectorRows(`survival/${name}.csv`)
    const column = (head: string): number[] => rows.map((row) => Number(row[head]))
    return [name, { times: column('time'), events: column('status'), groups: column('group') }]
  }),
)

/** A data set, or one group of it when `group` is not empty. */
function spellsOf({ dataset = '', group = '' }: Readonly<Record<string, string>>): Spells {
  const { times, events, groups } = sets[dataset]!
  const kept = groups.flatMap((g, i) => (group === '' || g === Number(group) ? [i] : []))
  return { times: kept.map((i) => times[i]!), events: kept.map((i) => events[i]!) }
}

const known = (row: Readonly<Record<string, string>>): boolean => row.dataset! in sets
const wanted = (text = ''): number | 'notReached' => (text === '' ? 'notReached' : Number(text))

describe.skipIf(!vectorsPresent)('against R survival 3.5-3', () => {
  it('curves with limits on three scales are the same to 1e-9', () => {
    const rows = vectorRows('survival/expected_km_curves.csv').filter(known)
    const next = new Map<string, number>()
    for (const row of rows) {
      const curve = kaplanMeier(spellsOf(row))
      const key = `${row.dataset} ${row.group} ${row.conf_type}`
      const i = next.get(key) ?? 0
      next.set(key, i + 1)
      expect(curve.time[i]).toBe(Number(row.time))
      expect(curve.atRisk[i]).toBe(Number(row.n_risk))
      expect(curve.events[i]).toBe(Number(row.n_event))
      expect(curve.censored[i]).toBe(Number(row.n_censor))
      expectNear(curve.survival[i]!, Number(row.surv))
      const limits = survivalLimits(curve, { scale: row.conf_type as LimitScale })[i]!
      const error = survivalStandardErrors(curve)[i]!
      expect(error === 'notDefined').toBe(row.std_err === '')
      if (error !== 'notDefined') expectNear(error, Number(row.std_err))
      expect(limits === 'notDefined').toBe(row.lower === '')
      if (limits === 'notDefined') continue
      expectNear(limits.lower, Number(row.lower))
      expectNear(limits.upper, Number(row.upper))
    }
    expect(next.size).toBe(18)
  })

  it('quantiles with limits are the same, reached or not', () => {
    const rows = vectorRows('survival/expected_quantiles.csv').filter(known)
    expect(rows.length).toBeGreaterThan(50)
    for (const row of rows) {
      const scale = row.conf_type as LimitScale
      expect(
        survivalQuantile(kaplanMeier(spellsOf(row)), Number(row.p), { scale }),
        JSON.stringify(row),
      ).toEqual({
        estimate: wanted(row.est),
        lower: wanted(row.lower),
        upper: wanted(row.upper),
      })
    }
  })

  it('restricted means are the same to 1e-9', () => {
    for (const row of vectorRows('survival/expected_rmst.csv').filter(known)) {
      const found = restrictedMean(kaplanMeier(spellsOf(row)), Number(row.tau))
      expectNear(found.mean, Number(row.rmean))
      expectNear(found.standardError, Number(row.se))
    }
  })

  it('tests that groups are equal are the same to 1e-9', () => {
    for (const row of vectorRows('survival/expected_logrank.csv').filter(known)) {
      const { times, events, groups } = sets[row.dataset!]!
      const found = logRank(
        times,
        events,
        groups.map((g) => g - 1),
        Number(row.rho),
      )
      expectNear(found.chiSquare, Number(row.chisq))
      expectNear(found.pValue, Number(row.p))
      expect(found.degreesOfFreedom).toBe(Number(row.df))
    }
  })

  it('proportional-hazards models are the same to 1e-6', () => {
    // R stops its iterations some 5e-9 short of the maximum: hence not 1e-9.
    for (const row of vectorRows('survival/expected_cox.csv').filter(known)) {
      const { times, events, groups } = sets[row.dataset!]!
      const second = groups.map((g) => (g === 2 ? 1 : 0))
      const found = cox(times, events, [second], row.ties as TieMethod)
      expect(found.converged).toBe(true)
      expectNear(found.coefficients[0]!, Number(row.coef), 1e-6)
      expectNear(found.standardErrors[0]!, Number(row.se), 1e-6)
      expectNear(found.logLikelihoodAtZero, Number(row.loglik0), 1e-12)
      expectNear(found.logLikelihood, Number(row.loglik1), 1e-12)
    }
  })
})
