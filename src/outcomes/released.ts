/** What left the disclosure layer, and nothing else: all that pages and API may read of outcomes. */
export {
  type AnswerMeasure,
  answerMeasures,
  type LeaverDimension,
  leaverDimensions,
  type OutcomeFigure,
  type OutcomeManifest,
  type OutcomeMeasure,
  type OutcomeRelease,
  outcomeMeasures,
} from './model.ts'
export * from './outcome-parameters.ts'
export { shippedOutcomeParameters } from './parameter-files.ts'
export * from './release/calibration-file.ts'
export * from './release/measure-facts.ts'
export * from './views/institution-results.ts'
export * from './views/outcome-code-name.ts'
export * from './views/salary-and-start.ts'
export * from './views/start-position.ts'
export * from './views/widen.ts'
