/**
 * A reader whose answer is remembered for `ageMs` milliseconds of the clock `now`, so that many callers at
 * once cost one reading. A failure is passed on and not remembered.
 */
export function rememberBriefly<T>(
  read: () => Promise<T>,
  ageMs: number,
  now: () => number,
): () => Promise<T> {
  let known: { readonly answer: Promise<T>; readonly at: number } | undefined
  return () => {
    const at = now()
    if (known !== undefined && at - known.at < ageMs) return known.answer
    const answer = read()
    const reading = { answer, at }
    known = reading
    answer.catch(() => {
      if (known === reading) known = undefined
    })
    return answer
  }
}
