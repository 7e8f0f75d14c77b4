import { describe, expect, it } from 'vitest'
import { explainRule, explainWithheld } from './explain-withheld.ts'
import { policy } from './protect/tables.fixture.ts'

describe('explainWithheld', () => {
  it('names every rule of the policy and no other, in both languages', () => {
    const duo = explainWithheld(policy('duo'), 'nl').join(' ')
    expect(duo).toContain('ten minste 5 mensen')
    expect(duo).not.toContain('bedrag')
    const example = explainWithheld(policy('voorbeeld'), 'en').join(' ')
    expect(example).toContain('at least 10 people')
    expect(example).toContain('estimate the amount of another')
    expect(explainWithheld(policy('cbs-inkomen'), 'nl').join(' ')).toContain('100 mensen')
  })

  it('does not depend on the cell, so that it cannot tell how great it is', () => {
    expect(explainWithheld.length).toBe(2)
    expect(explainWithheld(policy('duo'), 'nl')).toEqual(explainWithheld(policy('duo'), 'nl'))
  })

  it('has a sentence for every rule for the holder', () => {
    const rules = [
      'minimumFrequency',
      'groupDisclosure',
      'dominance',
      'pPercent',
      'differencing',
      'secondary',
    ] as const
    const sentences = rules.flatMap((rule) =>
      (['nl', 'en'] as const).map((language) => explainRule(rule, policy('voorbeeld'), language)),
    )
    expect(new Set(sentences).size).toBe(12)
  })
})
