import { describe, expect, it } from 'vitest'
import { whyWithheld } from './why-withheld.ts'

describe('whyWithheld', () => {
  it.each([
    ['voorbeeld', '2024-01-01', '10'],
    ['duo', '2012-01-01', '5'],
    ['cbs-inkomen', '2021-01-01', '100'],
  ])('names the minimum of %s, in both languages', (policyId, policyFrom, minimum) => {
    for (const language of ['nl', 'en'] as const)
      expect(whyWithheld({ policyId, policyFrom }, language).join(' ')).toMatch(
        new RegExp(`\\b${minimum} (mensen|people)`),
      )
  })

  it('does not say which of the rules applies', () => {
    const sentences = whyWithheld({ policyId: 'voorbeeld', policyFrom: '2024-01-01' }, 'nl')
    expect(sentences.at(-1)).toMatch(/Welke regel hier geldt, zeggen we niet/)
    expect(sentences.length).toBeGreaterThan(4)
  })

  it.each([
    ['geen', '2024-01-01'],
    ['voorbeeld', '2000-01-01'],
  ])('refuses a policy that is not shipped: %s from %s', (policyId, policyFrom) => {
    expect(() => whyWithheld({ policyId, policyFrom }, 'nl')).toThrow(RangeError)
  })
})
