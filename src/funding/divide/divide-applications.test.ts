import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findScheme, type Scheme } from '#schemes'
import { placeFile, placeHeads, placeRow, placeSettings } from '../applications.fixture.ts'
import type { DivisionOutcome } from '../model.ts'
import { divideApplications } from './divide-applications.ts'
import { keepIssues, mostIssues } from './keep-issues.ts'

const scheme = findScheme('praktijkleren') as Scheme
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const divide = (bytes: Uint8Array, settings: object = placeSettings): DivisionOutcome =>
  divideApplications(
    scheme,
    { file: { name: 'a.csv', bytes } },
    settings as typeof placeSettings,
    '2026-11-24',
  )
const codes = ({ issues }: DivisionOutcome) =>
  issues.map(({ code, at }) => [code, at.line, at.column])

describe('a file of applications', () => {
  const good = `${placeHeads}\n${placeRow('A1', 40)}\n`

  it.each([
    ['UTF-8', utf8(good)],
    ['UTF-8 with a mark', utf8(`\uFEFF${good}`)],
    ['CRLF', utf8(good.replaceAll('\n', '\r\n'))],
    ['commas', utf8(good.replaceAll(';', ','))],
    ['quotes', utf8(good.replace('A1', '"A1"'))],
    ['UTF-16', Buffer.from(`\uFEFF${good}`, 'utf16le')],
    [
      'another order of columns',
      utf8(
        good
          .split('\n')
          .map((l) => l.split(';').reverse().join(';'))
          .join('\n'),
      ),
    ],
    ['the line for spreadsheets', utf8(`sep=;\n${good}`)],
  ])('is read with %s', (_what, bytes) => {
    const { division, issueCount } = divide(bytes)
    expect(issueCount).toBe(0)
    expect(division?.decisions).toMatchObject([
      { reference: 'A1', status: 'granted', amount: 270_000 },
    ])
  })

  it('is read in Windows-1252, with a warning, and its Dutch signs stay whole', () => {
    const bytes = Buffer.from(`${placeHeads};plaats\n${placeRow('A1', 40)};Curaçao\n`, 'latin1')
    const { division, issues } = divide(bytes)
    expect(division?.decisionCount).toBe(1)
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ['wrongEncoding', 'warning'],
      ['unknownColumn', 'warning'],
    ])
  })

  it.each([
    ['53 weeks', '53', 'outOfRange'],
    ['minus one week', '-1', 'outOfRange'],
    ['half a week', '0,5', 'outOfRange'],
    ['a formula', '=1+1', 'notANumber'],
    ['a command', "=cmd|' /C calc'!A0", 'notANumber'],
    ['nothing', '', 'missingValue'],
    ['words', 'veertig', 'notANumber'],
  ])('keeps its good rows when another has %s', (_what, weeks, code) => {
    const outcome = divide(utf8(`${good}${placeRow('A2', weeks)}\n${placeRow('A3', 20)}\n`))
    expect(codes(outcome)).toEqual([[code, 3, 'weken']])
    expect(outcome.division?.decisions.map(({ line }) => line)).toEqual([2, 4])
  })

  it('takes no reference that a spreadsheet would run', () => {
    const outcome = divide(utf8(`${good}${placeRow('=1+1', 40)}\n${placeRow('@A', 40)}\n`))
    expect(codes(outcome)).toEqual([
      ['outOfRange', 3, 'kenmerk'],
      ['outOfRange', 4, 'kenmerk'],
    ])
  })

  it('says which column is missing, once', () => {
    const outcome = divide(utf8('kenmerk;weken\nA1;40\nA2;40\n'))
    expect(outcome.division).toBeUndefined()
    expect(codes(outcome).filter(([code]) => code === 'missingColumn')).toEqual([
      ['missingColumn', 1, 'categorie'],
      ['missingColumn', 1, 'overeenkomst'],
    ])
  })

  it.each([
    ['nothing', utf8(''), 'fileEmpty'],
    ['only a head', utf8(`${placeHeads}\n`), 'fileEmpty'],
    ['a million columns', utf8('a;'.repeat(1_000_000)), 'lineTooLong'],
    ['JSON', utf8('{"a": 1}'), 'notThisFormat'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452000000', 'hex'), 'notThisFormat'],
    ['a quote that never closes', utf8(`${good}"A2;mbo\n`), 'unclosedQuote'],
  ])('with %s says so', (_what, bytes, code) => {
    expect(divide(bytes).issues.map((each) => each.code)).toContain(code)
  })

  it('is refused where no version of the law is in force, or no value is known', () => {
    const late = divide(utf8(good), { ...placeSettings, studiejaar: '2030' })
    expect(late.issues).toMatchObject([{ code: 'notInForce', params: { day: '2031-09-15' } }])
    const unknown = divide(utf8(good), { studiejaar: '2023', herverdelen: 'nee' })
    expect(unknown.issues).toMatchObject([{ code: 'noValueKnown' }])
    expect(unknown.division).toBeUndefined()
  })

  it('names wrong settings before it reads', () => {
    const { lines, issues } = divide(utf8(good), { studiejaar: 'x' })
    expect(lines).toBe(0)
    expect(issues.map(({ at }) => at.column)).toEqual(['studiejaar', 'herverdelen'])
  })

  it('of any bytes makes issues, never an error, and no line is both decided and refused', () => {
    const cell = fc.constantFrom('mbo', 'ja', '40', '"', ';', '\n', '=1', '\u0000', '€', 'x')
    const file = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.array(cell, { maxLength: 60 }).map((cells) => utf8(`${good}${cells.join('')}`)),
    )
    fc.assert(
      fc.property(file, (bytes) => {
        const { division, issues } = divide(bytes)
        const decided = new Set(division?.decisions.map(({ line }) => line))
        for (const { at, severity } of issues)
          if (severity === 'error' && at.line !== undefined)
            expect(decided.has(at.line)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a division', () => {
  it('never exceeds its budget, whatever the weeks', () => {
    const weeks = fc.array(fc.integer({ min: 0, max: 52 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(weeks, fc.integer({ min: 0, max: 100_000 }), (all, euros) => {
        const rows = all.map((each, i) => placeRow(`A${i}`, each))
        const { division } = divide(utf8([placeHeads, ...rows].join('\n')), {
          ...placeSettings,
          budgetMbo: String(euros),
        })
        const sum = division?.decisions.reduce((total, { amount }) => total + amount, 0)
        expect(sum).toBeLessThanOrEqual(100 * euros)
        expect(division?.decisionCount).toBe(all.length)
      }),
      { numRuns: 60 },
    )
  })

  it('tells how far the reading is, with at most a hundred issues each time', () => {
    const told: number[] = []
    divideApplications(
      scheme,
      { file: { name: 'a.csv', bytes: placeFile(20_000) } },
      placeSettings,
      '2026-11-24',
      ({ lines, issues, issueCount }) => {
        told.push(lines)
        expect(issueCount).toBe(lines / 100)
        expect(issues).toHaveLength(Math.min(100, lines / 100))
      },
    )
    expect(told).toEqual([5000, 10_000, 15_000, 20_000])
  })

  it('over a list gives the same as over the file', () => {
    const heads = placeHeads.split(';')
    const rows = [placeRow('A1', 40), placeRow('A2', 53), placeRow('A3', 7)]
    const list = rows.map((row) =>
      Object.fromEntries(row.split(';').map((text, i) => [heads[i] ?? '', text])),
    )
    const fromList = divideApplications(scheme, { list }, placeSettings, '2026-11-24')
    const fromFile = divide(utf8([placeHeads, ...rows].join('\n')))
    expect(fromList.division?.decisions).toEqual(
      fromFile.division?.decisions.map((each) => ({ ...each, line: each.line - 1 })),
    )
  })

  it('of a scheme that divides nothing is a mistake', () => {
    const slim = findScheme('slim') as Scheme
    expect(() => divideApplications(slim, { list: [] }, {}, '2026-11-24')).toThrow(RangeError)
  })
})

describe('the kept issues', () => {
  it('are counted beyond what is kept, those that the reader of tables left out too', () => {
    const kept = keepIssues()
    const at = (line: number) =>
      ({ code: 'notANumber', severity: 'error', at: { line }, params: {} }) as const
    kept.add(Array.from({ length: mostIssues + 1 }, (_, i) => at(mostIssues + 1 - i)))
    kept.add([{ code: 'tooManyIssues', severity: 'warning', at: {}, params: { found: 7 } }])
    expect(kept.count).toBe(mostIssues + 8)
    expect(kept.sorted()).toHaveLength(mostIssues)
    expect(kept.sorted()[0]?.at.line).toBe(1)
  })
})
