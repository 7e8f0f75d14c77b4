import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { chartStyles } from '#charts'
import type { AssetUrls } from '../view.ts'
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
  readonly urls: AssetUrls
  /** By file name below `/assets/`. */
  readonly files: ReadonlyMap<string, AssetFile>
  /** TrueType files for drawing PNGs. */
  readonly fontFiles: readonly string[]
}

const here = new URL('./', import.meta.url)

async function styleSheet(fonts: readonly (readonly [400 | 600, string])[]): Promise<string> {
  const faces = fonts.map(
    ([weight, url]) =>
      `@font-face{font-family:"Fira Sans";font-weight:${weight};font-display:swap;src:url(${url}) format("woff2")}`,
  )
  const names = (await readdir(new URL('styles/', here))).filter((name) => name.endsWith('.css'))
  const sheets = await Promise.all(
    names.sort().map((name) => readFile(new URL(`styles/${name}`, here), 'utf8')),
  )
  return minifyCss([...faces, chartStyles, ...sheets].join('\n'))
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
  const script = await readFile(new URL('enhance.js', here), 'utf8')
  const icon = await readFile(new URL('icon.svg', here), 'utf8')
  const styles = await styleSheet(faces)
  const urls: AssetUrls = {
    styles,
    stylesHash: createHash('sha256').update(styles).digest('base64'),
    script: add('kansrijk', 'js', 'text/javascript; charset=utf-8', script),
    icon: add('kansrijk', 'svg', 'image/svg+xml', icon),
    preload: faces.map(([, url]) => url),
  }
  return { urls, files, fontFiles: fonts.map((font) => font.trueTypeFile) }
}
