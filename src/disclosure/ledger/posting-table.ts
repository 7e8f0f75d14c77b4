/** For each of many 32-bit keys the items filed under it: open addressing, chains of items. */
export interface PostingTable {
  /** Calls `visit` with every item filed under a key. */
  each(key: number, visit: (item: number) => void): void
}

/** Spreads keys over the slots (Knuth's multiplicative hash). */
const slotOf = (key: number, mask: number): number => (Math.imul(key, 0x9e3779b1) >>> 7) & mask

/** Files each pair of key and item; a key may have many items. */
export function postingTable(keys: Uint32Array, items: Int32Array): PostingTable {
  let size = 16
  while (size < keys.length * 2) size *= 2
  const mask = size - 1
  const slotKeys = new Uint32Array(size)
  const heads = new Int32Array(size).fill(-1)
  const next = new Int32Array(keys.length).fill(-1)
  const find = (key: number): number => {
    let slot = slotOf(key, mask)
    while ((heads[slot] ?? -1) >= 0 && slotKeys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }
  keys.forEach((key, entry) => {
    const slot = find(key)
    slotKeys[slot] = key
    next[entry] = heads[slot] ?? -1
    heads[slot] = entry
  })
  return {
    each(key, visit) {
      for (let entry = heads[find(key)] ?? -1; entry >= 0; entry = next[entry] ?? -1)
        visit(items[entry] ?? 0)
    },
  }
}
