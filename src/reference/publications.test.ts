import { describe, expect, it } from 'vitest'
import { publication, publications, publicationThemes } from './publications.ts'

describe('publications', () => {
  it('come newest first, by title within a year', () => {
    const keys = publications().map(({ year, title }) => ({ year, title }))
    for (const [i, { year, title }] of keys.slice(1).entries()) {
      const before = keys[i]
      expect(before?.year).toBeGreaterThanOrEqual(year)
      if (before?.year === year) expect(before.title.localeCompare(title, 'nl')).toBeLessThan(0)
    }
  })

  it('are found by slug', () => {
    expect(publication('seo-studie-en-werk-mbo-2023')?.year).toBe(2023)
    expect(publication('onzin')).toBeUndefined()
  })

  it('share a set of themes without doubles', () => {
    const themes = publicationThemes()
    expect(themes).toEqual([...new Set(themes)].sort())
    expect(themes).toContain('stages')
  })
})
