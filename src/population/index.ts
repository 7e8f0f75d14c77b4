export {
  type CalibrationRow,
  calibrationReport,
} from './calibration/calibration-report.ts'
export {
  type CalibrationTarget,
  calibrationSeries,
  calibrationTargets,
} from './calibration/calibration-targets.ts'
export { type CalibrationTally, calibrationTally } from './calibration/count-target.ts'
export type { CalibrationDefinitions } from './calibration/leaver-tally.ts'
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
export {
  type MicrodataReader,
  microdataReader,
  readMicrodataTable,
} from './reading/read-microdata-table.ts'
