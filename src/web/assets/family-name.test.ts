import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import { expect, it } from 'vitest'
import { cutFamilyName } from './family-name.ts'

const file = '@fontsource/fira-sans/files/fira-sans-latin-600-normal.woff2'

it('makes semibold a weight of its family by changing only the length of one name', async () => {
  const original = await readFile(createRequire(import.meta.url).resolve(file))
  const font = await subsetFont(original, 'abc', { targetFormat: 'truetype' })
  const cut = cutFamilyName(font, 'Fira Sans'.length)
  expect(cut.length).toBe(font.length)
  const differing = [...font].filter((byte, at) => byte !== cut[at])
  expect(differing).toEqual([2 * 'Fira Sans SemiBold'.length])
})

it('leaves a shorter name alone', async () => {
  const original = await readFile(createRequire(import.meta.url).resolve(file))
  const font = await subsetFont(original, 'abc', { targetFormat: 'truetype' })
  expect(Buffer.from(cutFamilyName(font, 100)).equals(font)).toBe(true)
})
