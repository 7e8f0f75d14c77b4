import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkReport, maximumReport, minimumReport } from './report-text.ts'

describe('checkReport', () => {
  it.each([
    ['x'.repeat(minimumReport - 1), 'tooShort'],
    ['x'.repeat(maximumReport + 1), 'tooLong'],
    [`${' '.repeat(50)}kort`, 'tooShort'],
  ])('refuses by the length of what was meant', (text, problem) => {
    expect(checkReport(text)).toMatchObject({ ok: false, problem })
  })

  it.each([minimumReport, maximumReport])('accepts %d characters', (length) => {
    expect(checkReport('x'.repeat(length))).toEqual({ ok: true, text: 'x'.repeat(length) })
  })

  it('keeps line breaks as \\n and drops other control characters', () => {
    expect(checkReport('regel een\r\nregel\u0000twee\u0007')).toEqual({
      ok: true,
      text: 'regel een\nregel twee',
    })
  })

  it.each([undefined, null, 3, ['een', 'twee'], { a: 1 }])(
    'refuses %o, which is no text',
    (field) => {
      expect(checkReport(field)).toMatchObject({ ok: false, length: 0 })
    },
  )

  it('never lets a control character through, save line breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const checked = checkReport(text)
        if (checked.ok) expect(checked.text).not.toMatch(/(?!\n)\p{Cc}/u)
      }),
    )
  })
})
