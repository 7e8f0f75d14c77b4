import { hasValue, type Observation } from '#kernel'

/** Whether a figure says what should be, not what is: it never answers a question or makes a line. */
export function isTarget({ cell }: Observation): boolean {
  return hasValue(cell) && cell.status === 'target'
}
