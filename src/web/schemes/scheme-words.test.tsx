import { describe, expect, it } from 'vitest'
import { audiences, type Question, type SchemeDescription } from '#schemes'
import { words } from '../test-support/html.ts'
import { sampleView } from '../test-support/sample-site.ts'
import { answerText } from './answer-text.ts'
import { audienceCode, audienceOf } from './audiences.ts'
import { caseDay, readDay } from './case-day.ts'
import { fieldError } from './field-error.ts'
import { readAnswers } from './read-answers.ts'
import { schemeState } from './scheme-state.ts'
import { stateText } from './state-tag.tsx'
import { windowState, windowText } from './window-text.ts'

const label = { nl: 'vraag', en: 'question' }
const reference = { article: 'art. 1', title: 'Wet', url: 'https://example.org/wet' }
const view = sampleView()
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('an answer in words', () => {
  const year: Question = { kind: 'number', label, range: [2000, 2040] }
  const weeks: Question = {
    kind: 'number',
    label,
    range: [0, 52],
    unit: { nl: 'weken', en: 'weeks' },
  }
  const choice: Question = {
    kind: 'choice',
    label,
    choices: { bol: { nl: 'op school', en: 'school' } },
  }
  it.each([
    [{ kind: 'yesNo', label } as Question, true, 'ja'],
    [{ kind: 'yesNo', label } as Question, false, 'nee'],
    [year, 2018, '2018'],
    [weeks, 26, '26 weken'],
    [{ kind: 'number', label, range: [0, 9999] } as Question, 1234.5, '1.234,5'],
    [{ kind: 'euros', label, range: [0, 1] } as Question, 123_450, '€ 1.234,50'],
    [choice, 'bol', 'op school'],
    [{ kind: 'day', label } as Question, '2024-09-17', '17 september 2024'],
    [{ kind: 'text', label } as Question, '2024-09-17', '2024-09-17'],
    [weeks, undefined, 'overgeslagen'],
  ])('%#: is written as people read it', (question, answer, text) => {
    expect(plain(answerText(question, answer, 'nl'))).toBe(text)
  })
})

describe('what to fill in instead', () => {
  const told = (question: Question, given: string, language: 'nl' | 'en' = 'nl') => {
    const asked = readAnswers({ vraag: question }, new URLSearchParams({ vraag: given })).asked[0]
    if (asked?.issue === undefined) throw new Error('no issue')
    return plain(fieldError(question, asked.issue, sampleView(language)))
  }
  it.each([
    [{ kind: 'yesNo', label } as Question, 'misschien', 'Kies ja of nee.'],
    [{ kind: 'choice', label, choices: {} } as Question, 'x', 'Kies een van de antwoorden.'],
    [
      { kind: 'number', label, range: [0, 52] } as Question,
      '53',
      'Vul een heel getal in van 0 tot en met 52.',
    ],
    [
      { kind: 'number', label, range: [2000, 2040] } as Question,
      '1999',
      'Vul een heel getal in van 2000 tot en met 2040.',
    ],
    [
      { kind: 'number', label, range: [0, 52] } as Question,
      'veel',
      'Dit is geen getal. Vul een heel getal in van 0 tot en met 52.',
    ],
    [
      { kind: 'number', label, range: [0, 5], decimals: 1 } as Question,
      '1,25',
      'Vul een getal in van 0 tot en met 5. Cijfers achter de komma: hoogstens 1.',
    ],
    [
      { kind: 'euros', label, range: [0, 123_450] } as Question,
      '-1',
      'Vul een bedrag in van € 0 tot en met € 1.234,50.',
    ],
    [
      { kind: 'day', label } as Question,
      '31-2-2024',
      'Vul een dag in die bestaat, bijvoorbeeld 17-9-2024.',
    ],
    [
      { kind: 'moment', label } as Question,
      '2024-09-17',
      'Vul een dag en een tijd in, bijvoorbeeld 17-9-2024 om 16.59 uur.',
    ],
    [{ kind: 'text', label } as Question, '', 'Vul een korte tekst in.'],
    [
      {
        kind: 'text',
        label,
        pattern: /^\d{8}$/,
        expected: { nl: 'acht cijfers', en: 'eight digits' },
      } as Question,
      '12',
      'Vul dit in: acht cijfers.',
    ],
  ])('%#: is an instruction', (question, given, sentence) => {
    expect(told(question, given)).toBe(sentence)
  })

  it('speaks English too', () => {
    expect(told({ kind: 'yesNo', label }, 'x', 'en')).toBe('Choose yes or no.')
  })
})

describe('the state of a scheme', () => {
  const version = (from: string, to?: string) => ({
    from,
    title: label,
    reference,
    ...(to === undefined ? {} : { to }),
  })
  const scheme = (...versions: SchemeDescription['versions']) =>
    ({ id: 'x', title: label, versions }) as unknown as SchemeDescription
  const two = scheme(version('2014-01-01', '2018-12-31'), version('2020-01-01', '2023-12-31'))
  it.each([
    ['2013-12-31', 'coming', 'geldt vanaf 1 januari 2014'],
    ['2014-01-01', 'inForce', 'geldt nu, tot en met 31 december 2018'],
    ['2018-12-31', 'inForce', 'geldt nu, tot en met 31 december 2018'],
    [
      '2019-01-01',
      'interrupted',
      'geldt nu niet; de vorige tekst gold tot en met 31 december 2018',
    ],
    ['2020-01-01', 'inForce', 'geldt nu, tot en met 31 december 2023'],
    ['2024-01-01', 'ended', 'geldt niet meer, sinds 31 december 2023 voorbij'],
  ])('on %s it is %s', (day, kind, text) => {
    expect(schemeState(two, day).kind).toBe(kind)
    expect(stateText(two, day, view)).toBe(text)
  })

  it('has no end where the text names none', () => {
    expect(stateText(scheme(version('2000-01-01')), '2026-01-01', view)).toBe('geldt nu')
  })

  it('cannot be told without versions', () => {
    expect(() => schemeState(scheme(), '2026-01-01')).toThrow(RangeError)
  })
})

describe('a window to apply', () => {
  const window = {
    id: 'w',
    opens: '2025-01-01T00:00',
    closes: '2025-01-31T23:59',
    label,
    reference,
  }
  it.each([
    ['2024-12-31T23:59', 'coming'],
    ['2025-01-01T00:00', 'open'],
    ['2025-01-31T23:59', 'open'],
    ['2025-02-01T00:00', 'past'],
  ])('at %s is %s', (moment, state) => {
    expect(windowState(window, moment)).toBe(state)
  })

  it('may have an unknown start', () => {
    const { opens: _, ...open } = window
    expect(windowState(open, '2025-01-01T00:00')).toBe('unknownStart')
    expect(windowText(open, view)).toBe('tot en met 31 januari 2025, 23.59 uur')
    expect(words(windowText(window, view))).toBe(
      '1 januari 2025, 00.00 uur tot en met 31 januari 2025, 23.59 uur',
    )
  })
})

describe('the day in an address', () => {
  const day = (text: string) => readDay(new URLSearchParams({ _dag: text }), '_dag')
  it.each([
    ['2024-02-29', '2024-02-29'],
    ['1950-01-01', '1950-01-01'],
    ['2100-12-31', '2100-12-31'],
    ['1949-12-31', undefined],
    ['2101-01-01', undefined],
    ['2023-02-29', undefined],
    ['gisteren', undefined],
    ['', undefined],
  ])('%s is read as %s', (text, expected) => {
    expect(day(text)).toBe(expected)
  })

  it('gives way to the day that the answers decide', () => {
    const own = { decisiveDay: () => '2019-09-15' } as never
    expect(caseDay(own, {}, '2026-01-01')).toBe('2019-09-15')
    expect(caseDay({} as never, {}, '2026-01-01')).toBe('2026-01-01')
  })
})

describe('audiences', () => {
  it('each have a Dutch code that leads back to them', () => {
    for (const audience of audiences) expect(audienceOf(audienceCode(audience))).toBe(audience)
    expect(new Set(audiences.map(audienceCode)).size).toBe(audiences.length)
    expect(audienceOf('onzin')).toBeUndefined()
    expect(audienceOf(null)).toBeUndefined()
  })
})
