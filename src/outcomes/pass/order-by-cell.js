/**
 * Persons whose cell is at least `from` and less than `to`, in order of cell, by radix sort.
 * @param {Uint32Array} cell
 * @param {number} from
 * @param {number} to At most 2^32 − 1.
 * @returns {Uint32Array}
 */
export function orderByCell(cell, from, to) {
  const bits = Math.max(1, Math.ceil(Math.log2(to - from)))
  const passes = Math.ceil(bits / 17)
  const width = Math.ceil(bits / passes)
  const mask = 2 ** width - 1
  let persons = 0
  let order = new Uint32Array(cell.length)
  for (let person = 0; person < cell.length; person++)
    if (cell[person] >= from && cell[person] < to) order[persons++] = person
  for (let pass = 0; pass < passes; pass++) {
    const places = new Uint32Array(mask + 2)
    const shift = pass * width
    for (let at = 0; at < persons; at++) places[(((cell[order[at]] - from) >>> shift) & mask) + 1]++
    for (let digit = 0; digit < mask; digit++) places[digit + 1] += places[digit]
    const sorted = new Uint32Array(persons)
    for (let at = 0; at < persons; at++)
      sorted[places[((cell[order[at]] - from) >>> shift) & mask]++] = order[at]
    order = sorted
  }
  return order
}
