import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashOfText, mixed, normalOfText, weightOfText } from './hash.ts'

describe('the hash of a text', () => {
  it('is the same every time, and another for another start', () => {
    expect(hashOfText('25480')).toBe(hashOfText('25480'))
    expect(hashOfText('25480', 1)).not.toBe(hashOfText('25480'))
  })

  it('is a whole number of 32 bits', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const hash = hashOfText(text)
        expect(hash).toBe(hash >>> 0)
      }),
    )
  })
})

describe('mixing', () => {
  it('gives different numbers for different numbers', () => {
    const found = new Set(Array.from({ length: 50_000 }, (_, i) => mixed(i)))
    expect(found.size).toBe(50_000)
  })

  it('takes the steps of MurmurHash3: 0 stays 0, 1 becomes 0x514e28b7', () => {
    expect([mixed(0), mixed(1)]).toEqual([0, 0x514e28b7])
  })
})

describe('weights and normals of texts', () => {
  const texts = Array.from({ length: 2000 }, (_, i) => `tekst ${i}`)

  it('are weights from 0.02 to 1, mostly small', () => {
    const weights = texts.map((text) => weightOfText(text))
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0.02)
    expect(Math.max(...weights)).toBeLessThanOrEqual(1)
    expect(weights.filter((weight) => weight < 0.3).length).toBeGreaterThan(1000)
  })

  it('are even from 0 to 1 with spread 1', () => {
    const mean = texts.reduce((sum, text) => sum + weightOfText(text, 1), 0) / texts.length
    expect(mean).toBeCloseTo(0.5, 1)
  })

  it('have mean 0 and variance 1 as normals', () => {
    const normals = texts.map(normalOfText)
    const mean = normals.reduce((a, b) => a + b, 0) / normals.length
    const variance = normals.reduce((sum, x) => sum + (x - mean) ** 2, 0) / normals.length
    expect(Math.abs(mean)).toBeLessThan(0.1)
    expect(Math.abs(variance - 1)).toBeLessThan(0.15)
  })
})
