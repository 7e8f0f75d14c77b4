import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decompound } from './decompound.ts'

const words = new Set(
  'arbeid arbeids markt regio stage tekort leer bedrijf student school verlater werk week weekend end mbo certificaat beroep onderwijs kolom'.split(
    ' ',
  ),
)

describe('decompound', () => {
  it.each([
    ['stagetekort', ['stage', 'tekort']],
    ['arbeidsmarktregio', ['arbeid', 'markt', 'regio']],
    ['leerbedrijf', ['leer', 'bedrijf']],
    ['schoolverlater', ['school', 'verlater']],
    ['beroepsonderwijskolom', ['beroep', 'onderwijs', 'kolom']],
    ['mbocertificaat', ['mbo', 'certificaat']],
    ['studentenregio', ['student', 'regio']],
  ])('splits %s', (word, parts) => {
    expect(decompound(word, words)).toEqual(parts)
  })

  it('uses the fewest parts', () => {
    expect(decompound('werkweekend', words)).toEqual(['werk', 'weekend'])
  })

  it.each(['stage', 'stages', 'xyz', '', 'stagex', 'xstage', 'tekorten'])(
    'leaves %j whole',
    (word) => {
      expect(decompound(word, words)).toEqual([])
    },
  )

  it('does not take linking letters at the end for a part', () => {
    expect(decompound('stagetekorten', words)).toEqual([])
  })

  it('gives up on words beyond sixty letters', () => {
    expect(decompound('stage'.repeat(13), words)).toEqual([])
  })

  it('finds a split exactly when trying everything finds one, and never a longer one', () => {
    const letters = fc.stringMatching(/^[asen]{6,11}$/)
    const vocabulary = fc.uniqueArray(fc.stringMatching(/^[asen]{3,5}$/), { maxLength: 8 })
    fc.assert(
      fc.property(letters, vocabulary, (word, list) => {
        const known = new Set(list)
        const all = everySplit(word, known).filter((parts) => parts.length > 1)
        const found = decompound(word, known)
        const fewest = Math.min(...all.map((parts) => parts.length))
        return all.length === 0 ? found.length === 0 : found.length === fewest
      }),
    )
  })
})

/** All ways to write a word as parts with links between them, by brute force. */
function everySplit(word: string, known: ReadonlySet<string>): readonly (readonly string[])[] {
  if (word === '') return [[]]
  const found: (readonly string[])[] = []
  for (const part of known) {
    if (!word.startsWith(part)) continue
    for (const link of ['', 's', 'en', 'e', 'n']) {
      const rest = word.slice(part.length)
      if (!rest.startsWith(link) || (link !== '' && rest === link)) continue
      for (const parts of everySplit(rest.slice(link.length), known)) found.push([part, ...parts])
    }
  }
  return found
}
