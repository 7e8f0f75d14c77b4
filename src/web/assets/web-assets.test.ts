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
    const { fonts, fontFaces } = assets.page
    expect(fonts).toHaveLength(2)
    for (const url of fonts) {
      expect(url).toMatch(/^\/assets\/[a-z0-9-]+-[0-9a-f]{12}\.woff2$/)
      expect(fileOf(url), url).toBeDefined()
      expect(fontFaces.text).toContain(`url(${url})`)
    }
  })

  it('leaves most of 60 kB for the page itself, and of its first 14 kB too', () => {
    const { styles, script, icon, fonts } = assets.page
    const inline = brotliCompressSync(styles.text + script.text + icon).length
    expect(inline).toBeLessThan(7_000)
    const files = fonts.map((url) => fileOf(url)!.body.length)
    expect(files.reduce((sum, bytes) => sum + bytes, inline)).toBeLessThan(32_000)
  })

  it('tells the script where the fonts are, and leaves out its comments', () => {
    const { script, fonts } = assets.page
    for (const url of fonts) expect(script.text).toContain(url)
    expect(script.text).not.toContain('//')
    expect(() => new Function(script.text)).not.toThrow()
  })

  it('has the icon in the page itself', () => {
    const [type, text] = assets.page.icon.split(',')
    expect(type).toBe('data:image/svg+xml')
    expect(decodeURIComponent(text!)).toMatch(/^<svg[\s\S]*<\/svg>$/)
  })

  it('keeps the fonts, and gives the same names the second time', async () => {
    const before = await readdir(folder)
    expect(before.filter((name) => name.endsWith('.ttf'))).toHaveLength(2)
    const again = await prepareWebAssets(folder)
    expect(again.page).toEqual(assets.page)
    expect(await readdir(folder)).toEqual(before)
  })

  it('writes TrueType files for drawing PNGs', async () => {
    for (const path of assets.fontFiles)
      expect((await readFile(path)).subarray(0, 4).toString('hex')).toBe('00010000')
  })

  it.each(['styles', 'fontFaces', 'script'] as const)(
    'gives the hash of the %s as they stand in a page',
    (name) => {
      const { text, hash } = assets.page[name]
      expect(createHash('sha256').update(text).digest('base64')).toBe(hash)
      expect(text).not.toContain('</')
    },
  )

  it('defines every colour and size that the style sheet uses', () => {
    const css = assets.page.styles.text
    const used = new Set([...css.matchAll(/var\((--kr-[\w-]+)/g)].map((match) => match[1]!))
    for (const name of used) expect(css, name).toContain(`${name}:`)
  })

  it('has the characters of Dutch, English and figures', () => {
    for (const sign of 'azAZ09€%–’“”…éëïöüÉ−×') expect(fontCharacters).toContain(sign)
  })
})
