import type { Cell } from '#kernel'
import type { ChartFrame } from './model.ts'

/**
 * Guards that one picture shows one unit.
 * @throws RangeError when a cell has another unit than the frame.
 */
export function assertOneUnit(frame: ChartFrame, cells: Iterable<Cell>): void {
  for (const cell of cells)
    if (cell.unit !== frame.unit)
      throw new RangeError(`A chart in ${frame.unit} cannot show a cell in ${cell.unit}`)
}
