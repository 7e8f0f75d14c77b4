import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAnswers, dutchNumber, isAsked, type RawAnswer } from './check-answers.ts'
import type { Question, Questions } from './questions.ts'

const label = { nl: 'vraag', en: 'question' }

const whole = { kind: 'number', label, range: [1, 40] } as const
const tenths = { kind: 'number', label, range: [0, 60], decimals: 1 } as const
const money = { kind: 'euros', label, range: [100, 1_000_000] } as const
const yesNo = { kind: 'yesNo', label } as const
const day = { kind: 'day', label } as const
const moment = { kind: 'moment', label } as const
const choice = { kind: 'choice', label, choices: { bol: label, bbl: label } } as const
const code = { kind: 'text', label, pattern: /^\d{5}$/, expected: label } as const
const text = { kind: 'text', label } as const

const check = (question: Question, raw: RawAnswer) => {
  const { answers, issues } = checkAnswers({ q: question }, { q: raw })
  const [first] = issues
  return first === undefined ? answers?.q : `${first.code}: ${first.params.expected}`
}

describe('a number as people in the Netherlands write it', () => {
  it.each<[string, number]>([
    ['12', 12],
    ['-12', -12],
    ['1.234', 1234],
    ['1.234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['-1.234,50', -1234.5],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['12.50', 12.5],
    ['€ 12', 12],
    ['€12,50', 12.5],
    ['€  1 234', 1234],
    ['1.23.4', Number.NaN],
    ['1.2345.678', Number.NaN],
    ['12a', Number.NaN],
    ['a12', Number.NaN],
    ['', Number.NaN],
    ['1e3', Number.NaN],
    ['1,2,3', Number.NaN],
    ['12,', Number.NaN],
    [',5', Number.NaN],
    ['1234.567', 1234.567],
    ['12€', Number.NaN],
    ['1.234a', Number.NaN],
    ['x1.234', Number.NaN],
    ['0x10', Number.NaN],
    ['Infinity', Number.NaN],
  ])('%s is %d', (given, value) => {
    expect(dutchNumber(given)).toBe(value)
  })

  it('reads back every amount that is written with thousands points', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (cents) => {
        const shown = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2 })
        expect(dutchNumber(shown.format(cents / 100))).toBeCloseTo(cents / 100, 6)
      }),
    )
  })
})

describe('an answer', () => {
  it.each<[string, Question, RawAnswer, unknown]>([
    ['the lowest number', whole, 1, 1],
    ['a number below the lowest', whole, 0, 'outOfRange: 1 tot en met 40'],
    ['the highest number', whole, '40', 40],
    ['a number above the highest', whole, 41, 'outOfRange: 1 tot en met 40'],
    ['spaces around a number', whole, ' 7 ', 7],
    ['a half where it is whole', whole, 1.5, 'outOfRange: hoogstens 0 decimalen'],
    ['a tenth where there may be one', tenths, '35,9', 35.9],
    ['a hundredth where there may be a tenth', tenths, 35.95, 'outOfRange: hoogstens 1 decimalen'],
    ['no number', whole, 'veel', 'notANumber: 1 tot en met 40'],
    ['infinity', whole, Number.POSITIVE_INFINITY, 'notANumber: 1 tot en met 40'],
    ['true as a number', whole, true, 'notANumber: 1 tot en met 40'],
    ['euros and cents', money, '12,34', 1234],
    ['euros from JSON', money, 0.29 * 100, 2900],
    ['the least amount', money, 1, 100],
    ['a cent below the least amount', money, '0,99', 'outOfRange: 1 tot en met 10000'],
    ['the largest amount', money, '10.000', 1_000_000],
    ['a cent above the largest amount', money, '10.000,01', 'outOfRange: 1 tot en met 10000'],
    ['a tenth of a cent', money, '12,345', 'outOfRange: hoogstens 2 decimalen'],
    ['ja', yesNo, 'ja', true],
    ['JA', yesNo, 'JA', true],
    ['j', yesNo, 'j', true],
    ['yes', yesNo, 'yes', true],
    ['true', yesNo, 'true', true],
    ['1 as text', yesNo, '1', true],
    ['true from JSON', yesNo, true, true],
    ['nee', yesNo, 'nee', false],
    ['n', yesNo, 'n', false],
    ['no', yesNo, 'no', false],
    ['false', yesNo, 'false', false],
    ['0 as text', yesNo, '0', false],
    ['false from JSON', yesNo, false, false],
    ['maybe', yesNo, 'misschien', 'unknownCode: ja of nee'],
    ['1 from JSON', yesNo, 1, 'unknownCode: ja of nee'],
    ['a day', day, '2024-09-17', '2024-09-17'],
    ['29 February in a leap year', day, '2024-02-29', '2024-02-29'],
    ['29 February in a common year', day, '2023-02-29', 'notADate: 2024-09-17'],
    ['a month', day, '2024-09', 'notADate: 2024-09-17'],
    ['a day with a time', day, '2024-09-17T10:00', 'notADate: 2024-09-17'],
    ['a day as the Dutch write it', day, '17-09-2024', 'notADate: 2024-09-17'],
    ['a moment', moment, '2024-09-17T16:59', '2024-09-17T16:59'],
    ['a moment with a space', moment, '2024-09-17 16:59', '2024-09-17T16:59'],
    ['midnight', moment, '2024-09-17T00:00', '2024-09-17T00:00'],
    ['the last minute', moment, '2024-09-17T23:59', '2024-09-17T23:59'],
    ['24 o clock', moment, '2024-09-17T24:00', 'notADate: 2024-09-17T16:59'],
    ['minute 60', moment, '2024-09-17T16:60', 'notADate: 2024-09-17T16:59'],
    ['a moment with seconds', moment, '2024-09-17T16:59:00', 'notADate: 2024-09-17T16:59'],
    ['a time with something before it', moment, '2024-09-17T016:59', 'notADate: 2024-09-17T16:59'],
    ['a day without a time', moment, '2024-09-17', 'notADate: 2024-09-17T16:59'],
    ['a time on no day', moment, '2024-02-30T10:00', 'notADate: 2024-09-17T16:59'],
    ['a choice', choice, 'bbl', 'bbl'],
    ['a choice that is not there', choice, 'ovo', 'unknownCode: bol, bbl'],
    ['a choice by a name of objects', choice, 'toString', 'unknownCode: bol, bbl'],
    ['a number as a choice', choice, 1, 'unknownCode: bol, bbl'],
    ['a code', code, '25655', '25655'],
    ['a code from JSON', code, 25655, '25655'],
    ['a code that does not fit', code, '2565', 'outOfRange: vraag'],
    ['a text of 200 characters', text, 'a'.repeat(200), 'a'.repeat(200)],
    ['a text of 201 characters', text, 'a'.repeat(201), 'outOfRange: een korte tekst'],
    ['nothing', whole, undefined, 'missingValue: 1 tot en met 40'],
    ['null', yesNo, null, 'missingValue: ja of nee'],
    ['an empty text', day, '', 'missingValue: een dag als 2024-09-17'],
    ['spaces only', moment, '   ', 'missingValue: een moment als 2024-09-17T16:59'],
    ['no choice', choice, '', 'missingValue: bol, bbl'],
    ['no money', money, '', 'missingValue: 1 tot en met 10000'],
    ['no text', text, '', 'missingValue: een korte tekst'],
  ])('reads %s', (_, question, raw, expected) => {
    expect(check(question, raw)).toBe(expected)
  })

  it('may be missing when the question is optional', () => {
    expect(checkAnswers({ q: { ...whole, optional: true } }, {})).toEqual({
      answers: { q: undefined },
      issues: [],
    })
  })

  it('shows what was found, and no more than a bit of a long text', () => {
    const found = (question: Question, raw: RawAnswer) =>
      checkAnswers({ q: question }, { q: raw }).issues[0]?.params.found
    expect(found(whole, 'veel')).toBe('veel')
    expect(found(choice, 'ovo')).toBe('ovo')
    expect(found(yesNo, 'misschien')).toBe('misschien')
    expect(found(day, 'morgen')).toBe('morgen')
    expect(found(whole, 99)).toBe('99')
    expect(found(text, 'b'.repeat(500))).toBe('b'.repeat(40))
  })
})

describe('questions that depend on one another', () => {
  const questions = {
    leerweg: choice,
    contract: { ...yesNo, onlyWhen: { question: 'leerweg', is: ['bbl'] } },
    uren: { ...whole, onlyWhen: { question: 'contract', is: [true] } },
  } as const satisfies Questions

  it('are asked only when the other has the answer, along a chain', () => {
    expect(checkAnswers(questions, { leerweg: 'bol' })).toEqual({
      answers: { leerweg: 'bol' },
      issues: [],
    })
    expect(checkAnswers(questions, { leerweg: 'bbl', contract: 'nee' }).answers).toEqual({
      leerweg: 'bbl',
      contract: false,
    })
    const missing = checkAnswers(questions, { leerweg: 'bbl', contract: 'ja' })
    expect(missing.issues.map(({ code, at }) => [code, at.column])).toEqual([
      ['missingValue', 'uren'],
    ])
  })

  it('ignore an answer that was not asked for, however wrong', () => {
    const { answers, issues } = checkAnswers(questions, { leerweg: 'bol', uren: 'veel' })
    expect(issues).toEqual([])
    expect(answers?.uren).toBeUndefined()
  })

  it('know whether they are asked', () => {
    expect(isAsked(whole, {})).toBe(true)
    expect(isAsked(questions.contract, {})).toBe(false)
    expect(isAsked(questions.contract, { leerweg: 'bol' })).toBe(false)
    expect(isAsked(questions.contract, { leerweg: 'bbl' })).toBe(true)
    const unasked = { ...yesNo, onlyWhen: { question: 'x', is: [] } }
    expect(isAsked(unasked, { x: true })).toBe(false)
  })

  it('collect every issue with its place, and give no answers then', () => {
    const { answers, issues } = checkAnswers(
      { a: whole, b: day },
      { a: 0, b: 'x', z: 1 },
      { line: 7 },
    )
    expect(answers).toBeUndefined()
    expect(issues.map(({ code, at }) => [code, at])).toEqual([
      ['outOfRange', { line: 7, column: 'a' }],
      ['notADate', { line: 7, column: 'b' }],
      ['unknownColumn', { line: 7, column: 'z' }],
    ])
    expect(issues[2]?.params).toEqual({ found: 'z' })
  })
})
