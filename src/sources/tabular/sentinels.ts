import type { MissingReason } from '#kernel'

/**
 * The one meaning of each text that Dutch providers print instead of a number. A source takes from it the
 * texts that its provider documents, and no others: elsewhere such a text is an error.
 */
export const knownSentinels = {
  /** DUO: 1 to 4 persons, withheld. Also when a count of persons is negative by one, never a number. */
  '-1': 'suppressed',
  /** DUO: fewer than 5 persons, withheld. */
  '<5': 'suppressed',
  /** CBS: secret. */
  x: 'suppressed',
  /** CBS: unknown, not reliable enough, or secret. */
  '.': 'notDelivered',
  /** Withheld for too few persons. */
  '*': 'suppressed',
} as const satisfies Record<string, MissingReason>

/** The named sentinels with their meaning. */
export function sentinels(
  ...texts: readonly (keyof typeof knownSentinels)[]
): Readonly<Record<string, MissingReason>> {
  return Object.fromEntries(texts.map((text) => [text, knownSentinels[text]]))
}
