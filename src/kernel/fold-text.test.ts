import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from './fold-text.ts'

describe('foldText', () => {
  it.each([
    ['Fryslân', 'fryslan'],
    ['  Zorg,  welzijn en\tsport ', 'zorg welzijn en sport'],
    ['zorg-welzijn-en-sport', 'zorg welzijn en sport'],
    ['Conciërges', 'concierges'],
    ["'s-Gravenhage", 's gravenhage'],
    ['<=15', '<=15'],
    ['23+', '23+'],
    ['…', ''],
    ['', ''],
  ])('reduces %j to %j', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it('keeps a threshold apart from a plain number', () => {
    expect(foldText('>=23')).not.toBe(foldText('23'))
  })

  it('changes nothing when applied twice', () => {
    fc.assert(fc.property(fc.string(), (text) => foldText(foldText(text)) === foldText(text)))
  })

  it('does not depend on how an accent is encoded', () => {
    fc.assert(
      fc.property(
        fc.string(),
        (text) => foldText(text.normalize('NFC')) === foldText(text.normalize('NFD')),
      ),
    )
  })
})
