/**
 * JSON with one spelling per value: keys sorted by code unit, no spaces, absent and `undefined`
 * properties left out. Equal values give equal bytes, so its hash identifies the value.
 * @see https://www.rfc-editor.org/rfc/rfc8785
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isRecord(part) ? sorted(part) : part))
}

function isRecord(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  // Without a prototype, so that a key `__proto__` stays an ordinary key.
  const result: Record<string, unknown> = Object.create(null)
  for (const key of Object.keys(record).sort()) result[key] = record[key]
  return result
}
