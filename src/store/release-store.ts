import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { activate, readActivationLog, releaseBefore } from './activation-log.ts'
import { buildRelease } from './build-release.ts'
import { checkContent } from './check-content.ts'
import { differenceBetween } from './difference.ts'
import { type DurableFiles, diskFiles } from './durable-files.ts'
import type {
  Activation,
  Manifest,
  Release,
  ReleaseContent,
  ReleaseDamage,
  ReleaseStore,
} from './model.ts'
import { orderObservations } from './ordered-observations.ts'
import { readManifest, readRelease, releaseDamage } from './read-release.ts'
import { buildPrefix, isReleaseId, releasesFolder } from './release-folder.ts'
import { withWriterLock } from './writer-lock.ts'

/** One data folder: what every operation on the shelf works with. */
interface Shelf {
  readonly files: DurableFiles
  readonly dataFolder: string
  /** Releases opened before, by id, the one wanted longest ago first; at most `mostOpen`. */
  readonly opened: Map<string, Promise<Release | undefined>>
}

const folderOf = (shelf: Shelf, id: string): string => join(releasesFolder(shelf.dataFolder), id)

const damageWords: Readonly<Record<ReleaseDamage['problem'], string>> = {
  missing: 'ontbreekt',
  size: 'andere grootte',
  checksum: 'andere inhoud',
}

/** Opens a release and refuses a damaged one. */
async function openChecked(
  shelf: Shelf,
  id: string,
  checksums: boolean,
): Promise<Release | undefined> {
  const manifest = await readManifest(shelf.files, folderOf(shelf, id))
  if (manifest === undefined) return undefined
  const damage = await releaseDamage(shelf.files, folderOf(shelf, id), manifest, checksums)
  if (damage.length === 0) return readRelease(shelf.files, folderOf(shelf, id), manifest)
  const files = damage.map((d) => `${d.file} (${damageWords[d.problem]})`).join(', ')
  throw new Error(`Uitgave ${id} is beschadigd: ${files}`)
}

/** Releases that are kept open, with what was read of them: many old ones would fill the memory. */
const mostOpen = 8

async function open(shelf: Shelf, id: string, checksums = false): Promise<Release | undefined> {
  if (!isReleaseId(id)) return undefined
  const { opened } = shelf
  const opening = opened.get(id) ?? openChecked(shelf, id, checksums)
  opened.delete(id)
  opened.set(id, opening)
  const forget = (): boolean => opened.get(id) === opening && opened.delete(id)
  opening.then((release) => release ?? forget(), forget)
  for (const old of [...opened.keys()].slice(0, -mostOpen)) opened.delete(old)
  return opening
}

async function current(shelf: Shelf): Promise<Release | undefined> {
  const log = await readActivationLog(shelf.files, shelf.dataFolder)
  if (log.current === undefined) return undefined
  const release = await open(shelf, log.current, true)
  if (release === undefined) throw new Error(`De huidige uitgave ${log.current} is er niet meer`)
  return release
}

async function known(shelf: Shelf, id: string): Promise<Release> {
  const release = await open(shelf, id)
  if (release === undefined) throw new RangeError(`Uitgave ${id} bestaat niet`)
  return release
}

async function removeDeadBuilds(shelf: Shelf): Promise<void> {
  const folder = releasesFolder(shelf.dataFolder)
  for (const name of await shelf.files.list(folder))
    if (name.startsWith(buildPrefix)) await shelf.files.remove(join(folder, name))
}

/** Whether a release stands whole on the shelf already. */
async function isWhole(shelf: Shelf, id: string): Promise<boolean> {
  return openChecked(shelf, id, true).then(
    (release) => release !== undefined,
    () => false,
  )
}

/** Gives a built release its name. A damaged release of the same id makes way first. */
async function shelve(shelf: Shelf, built: string, id: string): Promise<void> {
  const { files } = shelf
  if (await isWhole(shelf, id)) return files.remove(built)
  if ((await files.size(folderOf(shelf, id))) !== undefined)
    await files.rename(folderOf(shelf, id), `${built}-beschadigd`)
  await files.rename(built, folderOf(shelf, id))
  await files.syncFolder(releasesFolder(shelf.dataFolder))
  shelf.opened.delete(id)
}

async function makeCurrent(shelf: Shelf, activation: Activation): Promise<void> {
  const log = await readActivationLog(shelf.files, shelf.dataFolder)
  if (log.current === activation.releaseId) return
  await activate(shelf.files, shelf.dataFolder, log, activation)
}

async function publish(shelf: Shelf, content: ReleaseContent, at: string): Promise<Manifest> {
  checkContent(content)
  const ordered = orderObservations(content.observations)
  return withWriterLock(shelf.files, shelf.dataFolder, async () => {
    await removeDeadBuilds(shelf)
    const built = folderOf(shelf, `${buildPrefix}${randomUUID()}`)
    await shelf.files.makeFolder(built)
    const manifest = await buildRelease(shelf.files, built, content, ordered)
    await shelve(shelf, built, manifest.id)
    await makeCurrent(shelf, { releaseId: manifest.id, at, by: 'build' })
    return manifest
  })
}

async function rollBack(shelf: Shelf, at: string, id?: string): Promise<Manifest> {
  return withWriterLock(shelf.files, shelf.dataFolder, async () => {
    const log = await readActivationLog(shelf.files, shelf.dataFolder)
    const target = id ?? releaseBefore(log.activations)
    if (target === undefined)
      throw new RangeError('Er is geen eerdere uitgave om naar terug te gaan')
    const { manifest } = await known(shelf, target)
    await makeCurrent(shelf, { releaseId: target, at, by: 'rollback' })
    return manifest
  })
}

async function list(shelf: Shelf): ReturnType<ReleaseStore['list']> {
  const { activations } = await readActivationLog(shelf.files, shelf.dataFolder)
  const lastActive = (id: string): number => activations.findLastIndex((a) => a.releaseId === id)
  const names = await shelf.files.list(releasesFolder(shelf.dataFolder))
  const manifests: Manifest[] = []
  for (const name of names.filter(isReleaseId)) {
    const manifest = await readManifest(shelf.files, folderOf(shelf, name))
    if (manifest !== undefined) manifests.push(manifest)
  }
  manifests.sort((a, b) => lastActive(b.id) - lastActive(a.id))
  return manifests.map((manifest) => ({
    manifest,
    activations: activations.filter((a) => a.releaseId === manifest.id).reverse(),
  }))
}

/**
 * Opens the shelf of releases in a data folder, which need not exist yet. Reading never writes; `publish`
 * and `rollBack` hold a lock on the folder and leave the old release in place whatever fails.
 * @param files where the bytes go; the disk unless a test puts a failing one in its place.
 */
export function openReleaseStore(
  dataFolder: string,
  files: DurableFiles = diskFiles,
): ReleaseStore {
  const shelf: Shelf = { files, dataFolder, opened: new Map() }
  return {
    current: () => current(shelf),
    open: (id) => open(shelf, id),
    list: () => list(shelf),
    publish: (content, at) => publish(shelf, content, at),
    rollBack: (at, id) => rollBack(shelf, at, id),
    difference: async (from, to) =>
      differenceBetween(await known(shelf, from), await known(shelf, to)),
    verify: async (id) => {
      const manifest = isReleaseId(id) ? await readManifest(files, folderOf(shelf, id)) : undefined
      if (manifest === undefined) throw new RangeError(`Uitgave ${id} bestaat niet`)
      return releaseDamage(files, folderOf(shelf, id), manifest, true)
    },
  }
}
