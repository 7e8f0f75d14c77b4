import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCitizenNumber, isForbiddenHead, personalKindOf } from './personal-data.ts'

describe('heads of personal data', () => {
  it.each([
    'bsn',
    'BSN',
    'burgerservicenummer',
    'naam',
    'Achternaam',
    'voornaam',
    'adres',
    'e-mail',
    'email',
    'E-mailadres',
    'telefoonnummer',
    'geboortedatum',
    'postcode',
    'huisnummer',
    'onderwijsnummer',
    'last name',
    'IBAN',
  ])('are refused: %s', (head) => {
    expect(isForbiddenHead(head)).toBe(true)
  })

  it.each(['persoon', 'geboortejaar', 'regio', 'leerbedrijf', 'opleidingsnaam', 'maand', ''])(
    'are not %s',
    (head) => {
      expect(isForbiddenHead(head)).toBe(false)
    },
  )
})

describe('the eleven-test', () => {
  // 111222333: 9+8+7+12+10+8+9+6−3 = 66 = 6 × 11, the number the government uses in examples.
  it.each([
    ['111222333', true],
    ['111222334', false],
    ['123456782', true],
    ['000000000', false],
    ['11122233', false],
    ['1112223330', false],
    ['11122233a', false],
  ])('says of %s: %s', (text, wanted) => {
    expect(isCitizenNumber(text)).toBe(wanted)
  })

  it('passes exactly one last digit, or none, for any eight digits before it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{7}$/), (front) => {
        const passing = [...'0123456789'].filter((digit) => isCitizenNumber(front + digit))
        expect(passing.length).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('values of personal data', () => {
  it.each([
    [['111222333', '123456782', ''], 'bsn'],
    [['Jansen', 'De Vries', 'Bakker'], 'name'],
    [['Jan de Boer', "O'Brien", 'x'], 'name'],
    [['a@b.nl', 'c.d@school.nl'], 'email'],
    [['111222333', 'a1', 'b2'], undefined],
    [['111222334', '123456783'], undefined],
    [['AM01', 'AM02'], undefined],
    [['voorbeeld-00aabbccdd'], undefined],
    [['', ''], undefined],
    [[], undefined],
  ])('%j are %s', (values, kind) => {
    expect(personalKindOf(values)).toBe(kind)
  })

  it('are not seen in exactly half of the rows', () => {
    expect(personalKindOf(['111222333', 'a'])).toBeUndefined()
    expect(personalKindOf(['111222333', '123456782', 'a'])).toBe('bsn')
  })

  it('are not seen in arbitrary numbers of nine digits, of which one in eleven passes', () => {
    const numbers = Array.from({ length: 500 }, (_, i) => String(100_000_007 + i * 1_234_567))
    expect(personalKindOf(numbers)).toBeUndefined()
  })
})
