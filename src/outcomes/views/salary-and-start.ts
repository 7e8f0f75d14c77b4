import type { Cell } from '#kernel'
import type { OutcomeRelease } from '../model.ts'
import {
  defaultStartPositionChoices,
  type Score,
  type StartPositionChoices,
  startPosition,
} from './start-position.ts'

/** A bubble of Figure 1 of the letter: a field of study at a level. */
export interface SalaryAndStart {
  readonly fieldOfStudy: string
  readonly level: string
  /** Mean gross start salary a month in euro cents, with its interval. */
  readonly startWage: Cell
  readonly startPosition: Score
  /** Graduates of bol: the size of the bubble. */
  readonly bolGraduates: Cell
}

/**
 * Data of Figure 1 of the letter: start salary against start position per field of study and level, the
 * bubble as large as the number of bol graduates. What is withheld stays withheld, with its reason.
 */
export function salaryAndStart(
  release: OutcomeRelease,
  choices: StartPositionChoices = defaultStartPositionChoices,
): readonly SalaryAndStart[] {
  return startPosition(release, { fieldOfStudy: '*', level: '*' }, choices).map((position) => {
    const { fieldOfStudy = '', level = '' } = position.dimensions
    const [wage] = release.figures('startWage', { fieldOfStudy, level })
    const [bol] = release.figures('graduates', { fieldOfStudy, level, pathway: 'bol' })
    return {
      fieldOfStudy,
      level,
      startWage: wage?.cell ?? { missing: 'notMeasured', unit: 'euroCentsPerMonth' },
      startPosition: position.startPosition,
      bolGraduates: bol?.cell ?? { missing: 'notMeasured', unit: 'persons' },
    }
  })
}
