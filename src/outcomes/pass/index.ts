export { deriveLeavers } from './derive-leavers.ts'
export type { OutcomeCells, TabulatedOutcomes } from './outcome-cells.ts'
export { type TabulateOptions, tabulateOutcomes } from './tabulate-outcomes.ts'
