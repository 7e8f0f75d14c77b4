import { describe, expect, it } from 'vitest'
import { FirstSight } from './first-sight.ts'

describe('FirstSight', () => {
  it('finds a text new once', () => {
    const sight = new FirstSight()
    expect(['a', 'b', 'a', 'b', ''].map((text) => sight.isNew(text))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ])
  })

  it('hardly ever takes a new text for an old one', () => {
    const sight = new FirstSight()
    let mistakes = 0
    for (let i = 0; i < 100_000; i++) if (!sight.isNew(`/v1/x?pagina=${i}`)) mistakes += 1
    expect(mistakes).toBeLessThan(10)
  })

  it('still knows most of the last ten thousand texts', () => {
    const sight = new FirstSight()
    const texts = Array.from({ length: 10_000 }, (_, i) => `/v1/y?pagina=${i}`)
    for (const text of texts) sight.isNew(text)
    expect(texts.filter((text) => !sight.isNew(text)).length).toBeGreaterThan(8000)
  })
})
