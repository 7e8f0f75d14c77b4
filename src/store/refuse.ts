const atMost = 10

/** Throws when there are names to complain about. @throws RangeError with at most ten of them. */
export function refuse(what: string, names: Iterable<string>): void {
  const all = [...new Set(names)].sort()
  if (all.length === 0) return
  const rest = all.length > atMost ? ` and ${all.length - atMost} more` : ''
  throw new RangeError(`${what}: ${all.slice(0, atMost).join(', ')}${rest}`)
}
