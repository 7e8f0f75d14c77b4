import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sources, validateFile } from '#sources'

const folder = new URL('../../../shared/vectors/robustness/', import.meta.url)
const present = existsSync(folder)
const files = !present
  ? []
  : readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(parquet|gz|csv)$/.test(name))
      .map((name) => ({ name, bytes: readFileSync(new URL(encodeURI(name), folder)) }))

describe('files made to break readers (skipped where ../shared is absent)', () => {
  it.skipIf(!present)('never make a source throw, nor pass for figures', () => {
    expect(files.length).toBeGreaterThan(5)
    for (const file of files)
      for (const source of sources) {
        const { observations, institutions, programmeOffers, issues } = source.read(file)
        expect(observations.length + institutions.length + programmeOffers.length).toBe(0)
        expect(issues.length).toBeGreaterThan(0)
      }
  })

  it.skipIf(!present)('are recognised as no source of ours', () => {
    for (const file of files) expect(validateFile(file).source).toBeUndefined()
  })
})
