import { describe, expect, it } from 'vitest'
import { expectNear } from '../vectors.fixture.ts'
import { cox } from './cox.ts'
import { logRank } from './log-rank.ts'

// Edmonson et al. (1979), Cancer Treatment Reports 63: survival in ovarian cancer by treatment, in days.
const times = [
  59, 115, 156, 421, 431, 448, 464, 475, 477, 563, 638, 744, 769, 770, 803, 855, 1040, 1106, 1129,
  1206, 1227, 268, 329, 353, 365, 377,
]
const events = [1, 1, 1, 0, 1, 0, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0]
const treatment = [1, 1, 1, 2, 1, 1, 2, 2, 1, 2, 1, 2, 2, 2, 1, 1, 1, 1, 2, 2, 2, 1, 1, 2, 2, 2]

describe('the trial in ovarian cancer', () => {
  it.each([
    [0, 1.06273986129141],
    [1, 1.6848546116575],
  ])('has the chi-square of R for rho %d', (rho, chiSquare) => {
    const groups = treatment.map((code) => code - 1)
    expectNear(logRank(times, events, groups, rho).chiSquare, chiSquare)
  })

  it.each(['efron', 'breslow'] as const)('has the model of R by %s, as it has no ties', (ties) => {
    const found = cox(times, events, [treatment.map((code) => code - 1)], ties)
    expectNear(found.coefficients[0]!, -0.596380049392283, 1e-9)
    expectNear(found.standardErrors[0]!, 0.586989526366481, 1e-9)
    expectNear(found.logLikelihoodAtZero, -34.9849403711626, 1e-12)
    expectNear(found.logLikelihood, -34.4592137967381, 1e-12)
    expect(found.converged).toBe(true)
  })
})
