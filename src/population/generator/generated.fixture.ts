import { calibrationTargets } from '../calibration/calibration-targets.ts'
import { publishedObservations } from '../calibration/published.fixture.ts'
import { generatePopulation } from './generate-population.ts'

/** The shipped targets. */
export const shippedTargets = calibrationTargets(publishedObservations)

/** A small population: one in a thousand. */
export function smallPopulation(seed = 1, share = 0.001) {
  return generatePopulation({ seed, share, targets: shippedTargets })
}
