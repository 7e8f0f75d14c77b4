/** Remembers the outcome of a pure function of one header; forgets all when there are too many. */
export function memoised<T>(compute: (header: string | undefined) => T): (header?: string) => T {
  const known = new Map<string | undefined, T>()
  return (header) => {
    const found = known.get(header)
    if (found !== undefined) return found
    const value = compute(header)
    if (known.size >= 500) known.clear()
    if ((header?.length ?? 0) < 500) known.set(header, value)
    return value
  }
}
