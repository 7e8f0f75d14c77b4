import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trigramSimilarity } from './trigram-similarity.ts'

describe('trigramSimilarity', () => {
  it.each([
    // Trigrams of "word": "  w", " wo", "wor", "ord", "rd "; of "words": the first four, "rds", "ds ".
    ['word', 'words', 4 / 7],
    // "  c", " ca", "cat", "at " against "  c", " ca", "car", "ar ".
    ['cat', 'car', 2 / 6],
    ['stage', 'stage', 1],
    ['bbl', 'vavo', 0],
    ['', 'stage', 0],
    ['', '', 0],
  ])('of %j and %j is %f', (a, b, similarity) => {
    expect(trigramSimilarity(a, b)).toBeCloseTo(similarity, 12)
  })

  it('is symmetric and lies between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const similarity = trigramSimilarity(a, b)
        return similarity === trigramSimilarity(b, a) && similarity >= 0 && similarity <= 1
      }),
    )
  })

  it('is 1 for a word and itself', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), (a) => trigramSimilarity(a, a) === 1))
  })
})
