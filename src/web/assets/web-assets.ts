import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { chartStyles } from '#charts'
import type { InlineAsset, PageAssets } from '../view.ts'
import { contentHash } from './content-hash.ts'
import { type FontWeight, fontFiles } from './font-files.ts'
import { minifyCss } from './minify-css.ts'

/** A file served below `/assets/` with a hash of its content in its name, so it never changes. */
export interface AssetFile {
  readonly contentType: string
  readonly body: Uint8Array
}

/** Style sheet, fonts, icon and script of the pages. */
export interface WebAssets {
  readonly page: PageAssets
  /** By file name below `/assets/`. */
  readonly files: ReadonlyMap<string, AssetFile>
  /** TrueType files for drawing PNGs. */
  readonly fontFiles: readonly string[]
}

const here = new URL('./', import.meta.url)

/** `optional`: a page is never set anew when a font turns out to be late. */
function fontFace([weight, url]: readonly [400 | 600, string]): string {
  return `@font-face{font-family:"Fira Sans";font-weight:${weight};font-display:optional;src:url(${url}) format("woff2")}`
}

async function styleSheet(): Promise<string> {
  const names = (await readdir(new URL('styles/', here))).filter((name) => name.endsWith('.css'))
  const sheets = await Promise.all(
    names.sort().map((name) => readFile(new URL(`styles/${name}`, here), 'utf8')),
  )
  return minifyCss([chartStyles, ...sheets].join('\n'))
}

/** The script of every page, without comments; it knows where the fonts are. */
async function pageScript(fonts: readonly string[]): Promise<string> {
  const lines = (await readFile(new URL('enhance.js', here), 'utf8')).split('\n')
  const kept = lines.map((line) => line.trim()).filter((line) => !/^(\/\/|$)/.test(line))
  return [`const fonts=${JSON.stringify(fonts)}`, ...kept].join('\n')
}

function inline(text: string): InlineAsset {
  return { text, hash: createHash('sha256').update(text).digest('base64') }
}

function fontUrls(
  fonts: readonly FontWeight[],
  add: AddFile,
): readonly (readonly [400 | 600, string])[] {
  return fonts.map(({ weight, woff2 }) => [
    weight,
    add(`fira-${weight}`, 'woff2', 'font/woff2', woff2),
  ])
}

type AddFile = (name: string, extension: string, type: string, body: Uint8Array | string) => string

/**
 * Prepares everything the pages link to. `folder` keeps the cut-down fonts between starts.
 * @throws the error of the file system when the folder cannot be written.
 */
export async function prepareWebAssets(folder: string): Promise<WebAssets> {
  const files = new Map<string, AssetFile>()
  const add: AddFile = (name, extension, contentType, content) => {
    const body = typeof content === 'string' ? Buffer.from(content) : content
    const file = `${name}-${contentHash(body)}.${extension}`
    files.set(file, { contentType, body })
    return `/assets/${file}`
  }
  const fonts = await fontFiles(folder)
  const faces = fontUrls(fonts, add)
  const urls = faces.map(([, url]) => url)
  const icon = await readFile(new URL('icon.svg', here), 'utf8')
  const page: PageAssets = {
    styles: inline(await styleSheet()),
    fontFaces: inline(faces.map(fontFace).join('')),
    script: inline(await pageScript(urls)),
    icon: `data:image/svg+xml,${encodeURIComponent(icon.trim())}`,
    fonts: urls,
  }
  return { page, files, fontFiles: fonts.map((font) => font.trueTypeFile) }
}
