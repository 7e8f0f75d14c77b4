import { describe, expect, it } from 'vitest'
import { layers } from '../../architecture.ts'
import { architectureDocument } from './architecture-document.ts'

describe('docs/architecture.md', () => {
  it('says what the code says', async () => {
    await expect(architectureDocument()).toMatchFileSnapshot('../../docs/architecture.md')
  })

  it('has a purpose for every layer', () => {
    const rows = architectureDocument().split('\n')
    for (const name of layers.flat()) {
      const row = rows.find((line) => line.includes(`\`src/${name}\``))
      expect(row?.split('|')[3]?.trim()).toMatch(/\w+/)
    }
  })
})
