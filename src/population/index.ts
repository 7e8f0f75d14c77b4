export {
  type CalibrationTarget,
  calibrationSeries,
  calibrationTargets,
} from './calibration/calibration-targets.ts'
export {
  type GeneratedPopulation,
  generatePopulation,
  type PopulationOptions,
} from './generator/generate-population.ts'
export type { PopulationPart } from './generator/population-plan.ts'
export * from './industries.ts'
export * from './institutions.ts'
export * from './microdata-tables.ts'
export * from './model.ts'
