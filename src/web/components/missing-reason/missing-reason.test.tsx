import { describe, expect, it } from 'vitest'
import { missingCell, missingReasons } from '#kernel'
import { html, words } from '../../test-support/html.ts'
import { sampleView } from '../../test-support/sample-site.ts'
import { MissingReason } from './missing-reason.tsx'

describe('MissingReason', () => {
  it.each(missingReasons)('says why without any digit: %s', (reason) => {
    for (const language of ['nl', 'en'] as const) {
      const view = sampleView(language)
      const shown = words(
        html(<MissingReason cell={missingCell(reason, 'ratio')} view={view} long />),
      )
      expect(shown.length).toBeGreaterThan(10)
      expect(shown).not.toMatch(/\d/)
    }
  })

  it('repeats what the source says only to Dutch readers, as it is in Dutch', () => {
    const cell = missingCell('suppressed', 'persons', 'De bron zwijgt.')
    const shown = (language: 'nl' | 'en') =>
      html(<MissingReason cell={cell} view={sampleView(language)} long />)
    expect(shown('nl')).toContain('De bron zwijgt.')
    expect(shown('en')).not.toContain('De bron zwijgt.')
  })
})
