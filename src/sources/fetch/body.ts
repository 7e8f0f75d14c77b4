import { type Failure, tooLarge, truncated } from './failure.ts'
import type { FetchLimits } from './model.ts'
import { type Answer, discard, stopped } from './request.ts'

/** Length of the body the server announced; unknown when it is compressed on the way or not said. */
export function announcedLength(response: Response): number | undefined {
  const encoding = response.headers.get('content-encoding')
  if (encoding !== null && encoding !== 'identity') return undefined
  const length = response.headers.get('content-length')
  return length !== null && /^\d+$/.test(length) ? Number(length) : undefined
}

/**
 * Reads the body of an answer piece by piece into `take`, within its time bounds and within `maxBytes`
 * counted from `start`. Returns the failure when the body stalls, grows too large or ends too early.
 * @throws what `take` throws, such as a full disk.
 */
export async function readBody(
  answer: Answer,
  limits: FetchLimits,
  start: number,
  take: (piece: Uint8Array, received: number) => Promise<void> | void,
  outer?: AbortSignal,
): Promise<Failure | undefined> {
  const { response, deadline } = answer
  const announced = announcedLength(response)
  let received = 0
  let taking = false
  try {
    if (start + (announced ?? 0) > limits.maxBytes) return tooLarge(limits.maxBytes)
    for await (const piece of response.body ?? []) {
      deadline.touch()
      received += piece.byteLength
      if (start + received > limits.maxBytes) return tooLarge(limits.maxBytes)
      taking = true
      await take(piece, start + received)
      taking = false
    }
    if (announced !== undefined && received < announced)
      return truncated(start + received, start + announced)
    return undefined
  } catch (error) {
    if (taking) throw error
    if (outer?.aborted) return stopped()
    return deadline.passed() ?? truncated(start + received, announced && start + announced)
  } finally {
    deadline.stop()
    await discard(response)
  }
}
