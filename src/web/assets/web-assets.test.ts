import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fontCharacters } from './font-files.ts'
import { prepareWebAssets, type WebAssets } from './web-assets.ts'

let folder: string
let assets: WebAssets
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kansrijk-assets-'))
  assets = await prepareWebAssets(folder)
})
afterAll(() => rm(folder, { recursive: true }))

const fileOf = (url: string) => assets.files.get(url.replace('/assets/', ''))

describe('prepareWebAssets', () => {
  it('has a file behind every address it gives', () => {
    const { script, icon, preload } = assets.urls
    for (const url of [script, icon, ...preload]) {
      expect(url).toMatch(/^\/assets\/[a-z0-9-]+-[0-9a-f]{12}\.(js|svg|woff2)$/)
      expect(fileOf(url), url).toBeDefined()
    }
  })

  it('leaves most of 60 kB for the page itself', () => {
    const { styles, script, preload } = assets.urls
    const packed = [Buffer.from(styles), fileOf(script)!.body].map(
      (body) => brotliCompressSync(body).length,
    )
    const fonts = preload.map((url) => fileOf(url)!.body.length)
    const all = [...packed, ...fonts].reduce((sum, bytes) => sum + bytes, 0)
    expect(all).toBeLessThan(32_000)
  })

  it('keeps the fonts, and gives the same names the second time', async () => {
    const before = await readdir(folder)
    expect(before.filter((name) => name.endsWith('.ttf'))).toHaveLength(2)
    const again = await prepareWebAssets(folder)
    expect(again.urls).toEqual(assets.urls)
    expect(await readdir(folder)).toEqual(before)
  })

  it('writes TrueType files for drawing PNGs', async () => {
    for (const path of assets.fontFiles)
      expect((await readFile(path)).subarray(0, 4).toString('hex')).toBe('00010000')
  })

  it('gives the hash of the styles as they stand in a page', () => {
    const { styles, stylesHash } = assets.urls
    expect(createHash('sha256').update(styles).digest('base64')).toBe(stylesHash)
    expect(styles).not.toContain('</')
  })

  it('defines every colour and size that the style sheet uses', () => {
    const css = assets.urls.styles
    const used = new Set([...css.matchAll(/var\((--kr-[\w-]+)/g)].map((match) => match[1]!))
    for (const name of used) expect(css, name).toContain(`${name}:`)
  })

  it('has the characters of Dutch, English and figures', () => {
    for (const sign of 'azAZ09€%–’“”…éëïöüÉ−×') expect(fontCharacters).toContain(sign)
  })
})
