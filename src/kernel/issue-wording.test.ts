import { describe, expect, it } from 'vitest'
import { issue, issueCodes } from './issue.ts'
import { issuePlace, issueSentence } from './issue-wording.ts'
import { languages } from './language.ts'

describe('issueSentence', () => {
  it('fills in what was found and expected', () => {
    const found = issue('notANumber', {}, { found: 'twaalf', expected: 'een geheel getal' })
    expect(issueSentence(found, 'nl')).toBe('‘twaalf’ is geen getal; verwacht: een geheel getal.')
  })

  it('has one sentence per code in both languages', () => {
    for (const language of languages) {
      const sentences = issueCodes.map((code) => issueSentence(issue(code, {}), language))
      expect(new Set(sentences).size).toBe(issueCodes.length)
    }
  })

  it('leaves out the parts for which nothing was given', () => {
    expect(issueSentence(issue('notReachable', {}), 'nl')).toBe('De bron is niet bereikbaar.')
    const known = issue('notReachable', {}, { host: 'duo.nl', reason: 'ENOTFOUND' })
    expect(issueSentence(known, 'nl')).toBe('De bron is niet bereikbaar (duo.nl): ENOTFOUND.')
  })

  it('puts reasons that are codes into words', () => {
    const absent = issue('fileUnreadable', {}, { reason: 'notFound' })
    expect(issueSentence(absent, 'nl')).toBe('Het bestand kan niet worden gelezen: het is er niet.')
  })

  it.each(['constructor', '__proto__', '{found}'])('takes the reason %s as it is', (reason) => {
    expect(issueSentence(issue('fileUnreadable', {}, { reason }), 'en')).toBe(
      `The file cannot be read: ${reason}.`,
    )
  })

  it('says binary in the words of the language, but only of a format', () => {
    const params = { found: 'binary', expected: 'CSV' }
    expect(issueSentence(issue('notThisFormat', {}, params), 'nl')).toBe(
      'Dit is geen CSV maar een binair bestand.',
    )
    expect(issueSentence(issue('notANumber', {}, { found: 'binary' }), 'nl')).toBe(
      '‘binary’ is geen getal.',
    )
  })

  it.each(['notAPeriod', 'notADate'] as const)(
    'asks for nothing in either language when %s says not what was expected',
    (code) => {
      for (const language of languages)
        expect(issueSentence(issue(code, {}, { found: '2023Q5' }), language)).not.toMatch(/\?|;/)
    },
  )

  it('does not print a template mark for a missing param', () => {
    expect(issueSentence(issue('httpStatus', {}), 'nl')).toBe('De bron antwoordt met status ?.')
  })
})

describe('issuePlace', () => {
  it('names file, line and column', () => {
    expect(issuePlace(issue('missingValue', { file: 'a.csv', line: 3, column: 'BBL' }), 'nl')).toBe(
      'a.csv:3, kolom BBL',
    )
  })

  it('is empty without a place', () => {
    expect(issuePlace(issue('fileEmpty', {}), 'en')).toBe('')
  })
})
