import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { lineChart } from './line-chart.ts'
import { svgToPng } from './png.ts'
import { testCell, testFrame } from './test-cells.ts'
import { woffToSfnt } from './woff.ts'

const font = fileURLToPath(
  new URL(
    '../../node_modules/@fontsource/fira-sans/files/fira-sans-latin-400-normal.woff',
    import.meta.url,
  ),
)
const points = ['2021', '2022'].map((period, index) => ({ period, cell: testCell(100 + index) }))
const svg = lineChart(testFrame('persons', { theme: 'print' }), [{ label: 'bbl', points }])

describe('svgToPng', () => {
  test('gives a PNG of the width asked', async () => {
    const png = Buffer.from(await svgToPng(svg, { width: 900, fontFiles: [font] }))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(900)
  })

  test('gives the same bytes for the same drawing', async () => {
    const options = { width: 400, fontFiles: [font] }
    const [first, second] = await Promise.all([svgToPng(svg, options), svgToPng(svg, options)])
    expect(Buffer.compare(first, second)).toBe(0)
  })

  test('writes text with the given font only', async () => {
    const bare = await svgToPng(svg, { width: 400, fontFiles: [] })
    const written = await svgToPng(svg, { width: 400, fontFiles: [font] })
    expect(written.length).toBeGreaterThan(bare.length)
  })

  test.each([0, 63, 8001, Number.NaN])('refuses a width of %d pixels', async (width) => {
    await expect(svgToPng(svg, { width, fontFiles: [] })).rejects.toThrow(RangeError)
  })

  test('fails on text that is no SVG', async () => {
    await expect(svgToPng('geen tekening', { width: 400, fontFiles: [] })).rejects.toThrow()
  })

  test('fails each time on a font that is not there', async () => {
    const options = { width: 400, fontFiles: ['/bestaat/niet.woff'] }
    await expect(svgToPng(svg, options)).rejects.toThrow(/ENOENT/)
    await expect(svgToPng(svg, options)).rejects.toThrow(/ENOENT/)
  })
})

describe('woffToSfnt', () => {
  const woff = readFileSync(font)
  const sfnt = Buffer.from(woffToSfnt(woff))

  test('gives as many bytes as the WOFF header promises', () => {
    expect(sfnt.length).toBe(woff.readUInt32BE(16))
  })

  test('keeps flavour and tables, each with its checksum', () => {
    expect(sfnt.readUInt32BE(0)).toBe(woff.readUInt32BE(4))
    for (let index = 0; index < sfnt.readUInt16BE(4); index += 1) {
      const entry = sfnt.subarray(12 + index * 16, 28 + index * 16)
      if (entry.toString('latin1', 0, 4) === 'head') continue
      const [offset, length] = [entry.readUInt32BE(8), entry.readUInt32BE(12)]
      let sum = 0
      for (let at = 0; at < length; at += 4) sum = (sum + sfnt.readUInt32BE(offset + at)) >>> 0
      expect(sum).toBe(entry.readUInt32BE(4))
    }
  })

  test.each([new Uint8Array(0), new Uint8Array(80)])('refuses what is no WOFF', (bytes) => {
    expect(() => woffToSfnt(bytes)).toThrow(RangeError)
  })
})
