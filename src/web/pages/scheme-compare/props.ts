import type { Calculation, IsoDay, Scheme } from '#schemes'
import type { ReadCase } from '../../schemes/read-answers.ts'
import type { View } from '../../view.ts'
import type { ReformChoice } from './read-reform.ts'

/** What a comparison of two laws shows. */
export interface CompareProps {
  readonly view: View
  readonly scheme: Scheme
  readonly read: ReadCase
  readonly leftDay: IsoDay
  readonly rightDay: IsoDay
  readonly reform: ReformChoice
  /** Only when all questions are answered. */
  readonly left?: Calculation
  /** Absent too when the changed numbers cannot be calculated with. */
  readonly right?: Calculation
}
