import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { contentHash } from './content-hash.ts'
import { cutFamilyName } from './family-name.ts'

const family = 'Fira Sans'

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')
const accented = 'áàâäãåçéèêëíìîïñóòôöõúùûüýÿÁÀÂÄÇÉÈÊËÍÏÑÓÖÚÜß'
const signs = '€–—‘’‚“”„…·•×±≤≥→←↑↓°²§½%‑− '

/** Every character the subset can draw; others fall back to the system font. */
export const fontCharacters = ascii + accented + signs

/** A weight of Fira Sans: for the browser (WOFF2) and as a file for drawing PNGs (TrueType). */
export interface FontWeight {
  readonly weight: 400 | 600
  readonly woff2: Uint8Array
  /** Path of the TrueType file; resvg reads fonts from disk. */
  readonly trueTypeFile: string
}

const options = {
  woff2: { targetFormat: 'woff2', keepFeatures: ['kern', 'tnum'], noHinting: true },
  ttf: {
    targetFormat: 'truetype',
    keepFeatures: ['kern', 'tnum'],
    noHinting: true,
  },
} as const

async function cached(path: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch {
    const bytes = await make()
    const half = `${path}.${process.pid}.part`
    await writeFile(half, bytes)
    await rename(half, path)
    return bytes
  }
}

async function fontWeight(folder: string, weight: 400 | 600): Promise<FontWeight> {
  const name = `@fontsource/fira-sans/files/fira-sans-latin-${weight}-normal.woff2`
  const original = await readFile(createRequire(import.meta.url).resolve(name))
  const hash = contentHash(original, fontCharacters, JSON.stringify(options), family)
  const file = (extension: string) => join(folder, `fira-sans-${weight}-${hash}.${extension}`)
  const make = (format: 'woff2' | 'ttf') => () =>
    subsetFont(original, fontCharacters, options[format])
  const makeTrueType = async () => cutFamilyName(await make('ttf')(), family.length)
  const woff2 = await cached(file('woff2'), make('woff2'))
  await cached(file('ttf'), makeTrueType)
  return { weight, woff2, trueTypeFile: file('ttf') }
}

/**
 * Regular and semibold Fira Sans, cut down to the characters of Dutch and English pages. Made on the
 * first start (under a second) and kept in `folder`, which is created when absent.
 * @throws the error of the file system when the folder cannot be written.
 */
export async function fontFiles(folder: string): Promise<readonly FontWeight[]> {
  await mkdir(folder, { recursive: true })
  return [await fontWeight(folder, 400), await fontWeight(folder, 600)]
}
