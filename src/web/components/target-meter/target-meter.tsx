import { formatValue, type ValueCell } from '#kernel'
import { fill } from '../../messages/messages.ts'
import type { View } from '../../view.ts'

/** A value on its way to a target. */
export interface TargetMeterProps {
  readonly cell: ValueCell
  /** In the unit of the cell. */
  readonly target: number
  readonly direction: 'higherIsBetter' | 'lowerIsBetter' | 'none'
  readonly view: View
}

const width = 120

/** A thin bar with the value, a mark at the target, and how far it still is, in words. */
export function TargetMeter({ cell, target, direction, view }: TargetMeterProps) {
  const { language, text } = view
  const scale = width / (Math.max(cell.value, target) * 1.1)
  const reached = direction === 'lowerIsBetter' ? cell.value <= target : cell.value >= target
  const unit = cell.unit === 'ratio' ? 'percentagePoint' : cell.unit
  const gap = formatValue(Math.abs(cell.value - target), unit, language)
  const aim = fill(text.target, { value: formatValue(target, cell.unit, language) })
  return (
    <span className="kr-meter">
      <svg viewBox={`0 0 ${width} 10`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="kr-meter-track" y="3" width={width} height="4" />
        <rect className="kr-meter-value" y="3" width={cell.value * scale} height="4" />
        <rect className="kr-meter-target" x={target * scale - 1} width="2" height="10" />
      </svg>
      <span>
        {aim}, {reached ? text.targetReached : fill(text.targetMissing, { gap })}
      </span>
    </span>
  )
}
