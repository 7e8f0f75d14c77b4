import type { LedgerRelease, ReleaseLedger } from './ledger-release.ts'

/** Begins every release: the letters KLG and the version of the layout. */
const mark = 0x014b4c47

type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array | BigUint64Array

/** The columns of a release in the order of the file. */
function columnsOf(release: LedgerRelease): Column[] {
  const { sketches: s } = release
  return [
    release.family,
    release.status,
    release.slack,
    release.value,
    release.lowerProtection,
    release.upperProtection,
    s.n,
    s.sumHigh,
    s.sumLow,
    s.smallest,
    s.powerSums,
    release.keyBytes,
    release.keyStarts,
    release.equationStarts,
    release.equationCells,
  ]
}

const padded = (length: number): number => Math.ceil(length / 8) * 8

/**
 * A release of the ledger as bytes: mark, length of the head, head (JSON: id, families, capacity, length of
 * each column in bytes), then the columns, each at a multiple of 8.
 */
export function releaseToBytes(release: LedgerRelease): Uint8Array {
  const columns = columnsOf(release)
  const head = new TextEncoder().encode(
    JSON.stringify({
      releaseId: release.releaseId,
      families: release.families,
      capacity: release.sketches.capacity,
      lengths: columns.map((column) => column.byteLength),
    }),
  )
  const start = padded(8 + head.length)
  const size = columns.reduce((sum, column) => sum + padded(column.byteLength), start)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, mark)
  view.setUint32(4, head.length)
  bytes.set(head, 8)
  let at = start
  for (const column of columns) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at)
    at += padded(column.byteLength)
  }
  return bytes
}

interface Head {
  readonly releaseId: string
  readonly families: readonly string[]
  readonly capacity: number
  readonly lengths: readonly number[]
}

/** Head of the release at `offset`, and where its columns begin. */
function readHead(bytes: Uint8Array, offset: number): { head: Head; start: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, bytes.length - offset)
  if (view.byteLength < 8 || view.getUint32(0) !== mark)
    throw new RangeError('No release of a ledger begins here')
  const length = view.getUint32(4)
  const text = new TextDecoder().decode(bytes.subarray(offset + 8, offset + 8 + length))
  return { head: JSON.parse(text) as Head, start: offset + padded(8 + length) }
}

function readRelease(bytes: Uint8Array, offset: number): { release: LedgerRelease; end: number } {
  const { head, start } = readHead(bytes, offset)
  let at = start
  const parts = head.lengths.map((length) => {
    const part = Uint8Array.from(bytes.subarray(at, at + length)).buffer
    at += padded(length)
    if (at > bytes.length) throw new RangeError(`Release ${head.releaseId} is cut off`)
    return part
  })
  const part = (i: number): ArrayBuffer => parts[i] ?? new ArrayBuffer(0)
  const release: LedgerRelease = {
    releaseId: head.releaseId,
    families: head.families,
    family: new Uint8Array(part(0)),
    status: new Uint8Array(part(1)),
    slack: new Uint16Array(part(2)),
    value: new Float64Array(part(3)),
    lowerProtection: new Float64Array(part(4)),
    upperProtection: new Float64Array(part(5)),
    sketches: {
      capacity: head.capacity,
      n: new Uint32Array(part(6)),
      sumHigh: new BigUint64Array(part(7)),
      sumLow: new BigUint64Array(part(8)),
      smallest: new Uint32Array(part(9)),
      powerSums: new Uint32Array(part(10)),
    },
    keyBytes: new Uint8Array(part(11)),
    keyStarts: new Uint32Array(part(12)),
    equationStarts: new Uint32Array(part(13)),
    equationCells: new Uint32Array(part(14)),
  }
  return { release, end: at }
}

/** A whole ledger as bytes: its releases one after another, oldest first. */
export function ledgerToBytes(ledger: ReleaseLedger): Uint8Array {
  return Buffer.concat(ledger.map(releaseToBytes))
}

/**
 * A ledger from its bytes; no bytes are an empty ledger.
 * @throws RangeError when the bytes are no ledger or are cut off; SyntaxError when a head is damaged.
 */
export function openLedger(bytes: Uint8Array): ReleaseLedger {
  const releases: LedgerRelease[] = []
  let offset = 0
  while (offset < bytes.length) {
    const { release, end } = readRelease(bytes, offset)
    releases.push(release)
    offset = end
  }
  return releases
}

/**
 * The ledger with one release more.
 * @throws RangeError when a release with this id is in it already: nothing in a ledger is ever replaced.
 */
export function appendRelease(ledger: ReleaseLedger, release: LedgerRelease): ReleaseLedger {
  if (ledger.some(({ releaseId }) => releaseId === release.releaseId))
    throw new RangeError(`Release ${release.releaseId} is in the ledger already`)
  return [...ledger, release]
}
