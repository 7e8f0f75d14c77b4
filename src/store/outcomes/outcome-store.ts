import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { canonicalJson } from '../canonical-json.ts'
import { sha256 } from '../checksum.ts'
import { type DurableFiles, diskFiles } from '../durable-files.ts'
import { withWriterLock } from '../writer-lock.ts'
import type { LedgerEntry, OutcomeParts, OutcomeStore, StoredOutcomes } from './model.ts'

const buildPrefix = '.bouw-'
const manifestName = 'manifest.json'
const decoder = new TextDecoder()

interface Shelf {
  readonly files: DurableFiles
  readonly folder: string
  readonly ledgerFolder: string
}

interface FileRecord {
  readonly name: string
  readonly sha256: string
  readonly bytes: number
}

const isId = (text: string): boolean => /^[0-9a-f]{16}$/.test(text)

function withId(parts: OutcomeParts): { readonly id: string; readonly text: string } {
  const files = Object.entries(parts.files)
    .map(([name, content]) => ({
      name,
      sha256: sha256(content),
      bytes: Buffer.byteLength(content),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const rest = { ...parts.manifest, files }
  const id = sha256(canonicalJson(rest)).slice(0, 16)
  return { id, text: `${canonicalJson({ ...rest, id })}\n` }
}

async function text(files: DurableFiles, path: string): Promise<string | undefined> {
  const bytes = await files.read(path)
  return bytes === undefined ? undefined : decoder.decode(bytes)
}

function damaged(id: string, why: string): Error {
  return new Error(`Release of outcomes ${id} is damaged: ${why}`)
}

function parsedObject(content: string): Record<string, unknown> {
  try {
    return JSON.parse(content) as Record<string, unknown>
  } catch {
    return {}
  }
}

/** The manifest of a release, after checking that its id is the digest of the rest. */
function checkedManifest(id: string, content: string): Readonly<Record<string, unknown>> {
  const manifest = parsedObject(content)
  const { id: own, ...rest } = manifest
  if (own !== id || sha256(canonicalJson(rest)).slice(0, 16) !== id)
    throw damaged(id, `${manifestName} (checksum)`)
  return manifest
}

async function read(shelf: Shelf, id: string): Promise<StoredOutcomes | undefined> {
  if (!isId(id)) return undefined
  const folder = join(shelf.folder, id)
  const content = await text(shelf.files, join(folder, manifestName))
  if (content === undefined) return undefined
  const manifest = checkedManifest(id, content)
  const files: Record<string, string> = {}
  for (const record of manifest.files as readonly FileRecord[]) {
    const bytes = await shelf.files.read(join(folder, record.name))
    if (bytes === undefined) throw damaged(id, `${record.name} (missing)`)
    if (sha256(bytes) !== record.sha256) throw damaged(id, `${record.name} (checksum)`)
    files[record.name] = decoder.decode(bytes)
  }
  return { id, manifest, files }
}

/** Puts a file in place in one step: readers see the old one or the new one, never a part. */
async function replace(
  files: DurableFiles,
  folder: string,
  name: string,
  content: Uint8Array | string,
) {
  const draft = join(folder, `${buildPrefix}${randomUUID()}`)
  await files.makeFolder(folder)
  await files.write(draft, content)
  await files.rename(draft, join(folder, name))
  await files.syncFolder(folder)
}

async function removeDrafts(files: DurableFiles, folder: string): Promise<void> {
  for (const name of await files.list(folder))
    if (name.startsWith(buildPrefix)) await files.remove(join(folder, name))
}

/** Gives a built folder its name. The same release that stands whole already stays; a damaged one makes way. */
async function shelve(shelf: Shelf, built: string, id: string): Promise<void> {
  const standing = await read(shelf, id).catch(() => undefined)
  if (standing !== undefined) return shelf.files.remove(built)
  await shelf.files.remove(join(shelf.folder, id))
  await shelf.files.rename(built, join(shelf.folder, id))
  await shelf.files.syncFolder(shelf.folder)
}

async function publish(shelf: Shelf, parts: OutcomeParts, current: boolean): Promise<string> {
  const { files, folder, ledgerFolder } = shelf
  return withWriterLock(files, folder, async () => {
    await removeDrafts(files, folder)
    await removeDrafts(files, ledgerFolder)
    const { id, text: manifest } = withId(parts)
    const built = join(folder, `${buildPrefix}${randomUUID()}`)
    await files.makeFolder(built)
    for (const [name, content] of Object.entries(parts.files))
      await files.write(join(built, name), content)
    await files.write(join(built, manifestName), manifest)
    await files.syncFolder(built)
    // The ledger first: a crash in between makes the next release compare with too much, never too little.
    await replace(files, ledgerFolder, `${id}.bin`, parts.ledger(id))
    await shelve(shelf, built, id)
    if (current) await replace(files, folder, 'actueel', id)
    return id
  })
}

async function ledger(shelf: Shelf): Promise<readonly LedgerEntry[]> {
  const entries: LedgerEntry[] = []
  for (const name of await shelf.files.list(shelf.ledgerFolder)) {
    const releaseId = name.replace(/\.bin$/, '')
    if (!isId(releaseId)) continue
    const content = await shelf.files.read(join(shelf.ledgerFolder, name))
    if (content !== undefined) entries.push({ releaseId, content })
  }
  return entries
}

/**
 * Opens the shelf of released outcomes in a data folder, which need not exist yet.
 * @param ledgerFolder where the ledger stays, inside the walls of whoever holds the microdata.
 * @param files where the bytes go; the disk unless a test puts a failing one in its place.
 */
export function openOutcomeStore(
  dataFolder: string,
  ledgerFolder: string = join(dataFolder, 'grootboek'),
  files: DurableFiles = diskFiles,
): OutcomeStore {
  const shelf: Shelf = { files, folder: join(dataFolder, 'uitkomsten'), ledgerFolder }
  return {
    list: async () => (await files.list(shelf.folder)).filter(isId),
    current: async () => (await text(files, join(shelf.folder, 'actueel')))?.trim(),
    read: (id) => read(shelf, id),
    ledger: () => ledger(shelf),
    publish: (parts, options) => publish(shelf, parts, options?.current ?? true),
  }
}
