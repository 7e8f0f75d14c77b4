import { rmSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { woffToSfnt } from './woff.ts'

const ready = new Map<string, Promise<string>>()

/** Unpacks a WOFF font into a private temporary folder, since the renderer reads only files. */
async function unpacked(file: string): Promise<string> {
  const font = woffToSfnt(await readFile(file))
  const folder = await mkdtemp(join(tmpdir(), 'kansrijk-font-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const target = join(folder, 'font.ttf')
  await writeFile(target, font)
  return target
}

function readable(file: string): Promise<string> {
  if (!file.endsWith('.woff')) return Promise.resolve(file)
  const found = ready.get(file)
  if (found !== undefined) return found
  const started = unpacked(file)
  ready.set(file, started)
  started.catch(() => ready.delete(file))
  return started
}

/** Pixels across and the fonts to write with: TrueType, OpenType or WOFF 1.0 files (not WOFF2). */
export interface PngOptions {
  readonly width: number
  readonly fontFiles: readonly string[]
}

/**
 * A printed drawing as PNG bytes, `width` pixels across (64 to 8000). Uses only the given fonts; draw
 * with theme `print`, since a PNG has no page to take colours from.
 * @throws RangeError for a width out of range; Error when the SVG or a font cannot be read.
 */
export async function svgToPng(svg: string, options: PngOptions): Promise<Uint8Array> {
  const { width } = options
  if (!(width >= 64 && width <= 8000))
    throw new RangeError(`A PNG is 64 to 8000 pixels wide, got ${width}`)
  const fontFiles = await Promise.all(options.fontFiles.map(readable))
  const { Resvg } = await import('@resvg/resvg-js')
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.round(width) },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Fira Sans' },
  })
  return drawn.render().asPng()
}
