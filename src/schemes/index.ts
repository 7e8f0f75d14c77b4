export {
  type CheckedAnswers,
  checkAnswers,
  isAsked,
  type RawAnswer,
} from './engine/check-answers.ts'
export { type FindingText, findingText } from './engine/finding-text.ts'
export * from './engine/model.ts'
export { NoValueKnown, parametersOn, valueOn } from './engine/parameter-reader.ts'
export * from './engine/questions.ts'
export { runAllocation } from './engine/run-allocation.ts'
export {
  calculateOn,
  notInForceRule,
  runScheme,
  versionOn,
  withValue,
} from './engine/run-scheme.ts'
export type { Scenarios } from './engine/scheme-schema.ts'
export { findScheme, schemes } from './registry.ts'
export { schemeScenarios } from './scheme-files.ts'
