import { type Cell, hasValue, type Unit } from '#kernel'

/** Units that express the same quantity: from, to, factor. */
const conversions: readonly (readonly [Unit, Unit, number])[] = [
  ['thousandPersons', 'persons', 1000],
  ['persons', 'thousandPersons', 0.001],
]

/**
 * The cell in another unit of the same quantity, interval included; a missing cell takes the unit too.
 * @throws RangeError when the units measure different quantities.
 */
export function convertUnit(cell: Cell, unit: Unit): Cell {
  if (cell.unit === unit) return cell
  const factor = conversions.find(([from, to]) => from === cell.unit && to === unit)?.[2]
  if (factor === undefined) throw new RangeError(`No conversion from ${cell.unit} to ${unit}`)
  if (!hasValue(cell)) return { ...cell, unit }
  const scaled = (value: number) => Number((value * factor).toPrecision(12))
  const { interval } = cell
  if (interval === undefined) return { ...cell, unit, value: scaled(cell.value) }
  const { low, high } = interval
  const widened = { ...interval, low: scaled(low), high: scaled(high) }
  return { ...cell, unit, value: scaled(cell.value), interval: widened }
}
