import type { ServerResponse } from 'node:http'
import { Duplex } from 'node:stream'

/** What Node keeps of a response whose head is composed: the text of the head, else null. */
interface ComposedHead {
  _header: string | null
}

function hasComposedHead(response: object): response is ComposedHead {
  return '_header' in response
}

/**
 * Writes a whole answer in one go: `head` from the status line up to and with the empty line, and `body`
 * as Latin-1 text (may be empty). Composing a head costs Node more than all the rest of a small answer, so
 * a head that was composed before is put where Node would put its own. Returns `false` and does nothing
 * where that place does not exist (it is not part of Node's documented interface), where there is no
 * connection (injection), or where Node would close it after the answer; use `writeHead` then.
 */
export function writeAtOnce(response: ServerResponse, head: string, body: string): boolean {
  if (!response.shouldKeepAlive || !(response.socket instanceof Duplex)) return false
  if (!hasComposedHead(response) || response._header !== null) return false
  response._header = head + body
  response.end()
  return true
}
