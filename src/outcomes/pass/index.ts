export { deriveLeavers } from './derive-leavers.ts'
export type { OutcomeCells, TabulatedOutcomes } from './outcome-cells.ts'
export { passRules } from './pass-rules.ts'
export { type TabulateOptions, tabulateOutcomes } from './tabulate-outcomes.ts'
