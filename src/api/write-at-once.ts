import type { ServerResponse } from 'node:http'
import { Duplex } from 'node:stream'

/** What Node has of a response beside its documented face: the text of its head, and a way to write bytes. */
interface RawResponse {
  /** The composed head, else null. */
  _header: string | null
  _headerSent: boolean
  /** Writes bytes when it is this response's turn on the connection, keeps them until then. */
  _writeRaw(bytes: Buffer): boolean
}

function isRaw(response: object): response is RawResponse {
  return (
    '_header' in response &&
    '_headerSent' in response &&
    '_writeRaw' in response &&
    typeof response._writeRaw === 'function'
  )
}

/**
 * Writes a whole answer in one go: `bytes` from the status line up to the end of the body. Composing a head
 * costs Node more than all the rest of a small answer, so a head that was composed before goes where Node
 * would send its own. Returns `false` and does nothing where Node does not work that way (it is not part of
 * its documented interface), where there is no connection (injection), or where Node would close it after
 * the answer; use `writeHead` then.
 */
export function writeAtOnce(response: ServerResponse, bytes: Buffer): boolean {
  if (!response.shouldKeepAlive || !(response.socket instanceof Duplex)) return false
  if (!isRaw(response) || response._header !== null) return false
  response._header = 'sent with the bytes'
  response._headerSent = true
  response._writeRaw(bytes)
  response.end()
  return true
}
