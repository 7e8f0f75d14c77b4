import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Questions, schemes } from '#schemes'
import { caseQuery, readAnswers } from './read-answers.ts'

const label = { nl: 'vraag', en: 'question' }
const questions: Questions = {
  soort: { kind: 'choice', label, choices: { mbo: label, hbo: label } },
  weken: {
    kind: 'number',
    label,
    range: [0, 52],
    onlyWhen: { question: 'soort', is: ['mbo'] },
  },
  kosten: { kind: 'euros', label, range: [0, 1_000_000] },
  dag: { kind: 'day', label, optional: true },
  klopt: { kind: 'yesNo', label, optional: true },
}
const read = (query: string) => readAnswers(questions, new URLSearchParams(query))
const names = (query: string) => read(query).asked.map(({ name }) => name)

describe('a case in an address', () => {
  it('begins with the first question, and does not know yet which depend on it', () => {
    const begin = read('')
    expect(begin.next?.name).toBe('soort')
    expect(begin.undecided).toBe(1)
    expect(begin.answers).toBeUndefined()
  })

  it('asks a question only where the answer it hangs on calls for it', () => {
    expect(names('soort=mbo')).toEqual(['soort', 'weken', 'kosten', 'dag', 'klopt'])
    expect(names('soort=hbo')).toEqual(['soort', 'kosten', 'dag', 'klopt'])
    expect(read('soort=hbo').undecided).toBe(0)
  })

  it('goes on to the first question without a good answer', () => {
    expect(read('soort=mbo&weken=53').next?.name).toBe('weken')
    expect(read('soort=mbo&weken=52').next?.name).toBe('kosten')
  })

  it('passes over an optional question only when it was there to answer', () => {
    const given = 'soort=hbo&kosten=100'
    expect(read(given).next?.name).toBe('dag')
    expect(read(`${given}&dag=`).next?.name).toBe('klopt')
    expect(read(`${given}&dag=&klopt=`).answers).toEqual({ soort: 'hbo', kosten: 10_000 })
  })

  it('takes radio buttons that nobody chose as passed over, once their form was sent', () => {
    const given = 'soort=hbo&kosten=100&dag='
    expect(read(`${given}&_gevraagd=klopt`).next).toBeUndefined()
    expect(read(`${given}&_verstuurd=soort,kosten,dag,klopt`).next).toBeUndefined()
    expect(read('_gevraagd=soort').next?.issue?.code).toBe('missingValue')
  })

  it.each([
    ['1.234,50', 123_450],
    ['€ 12', 1200],
    ['1234.5', 123_450],
    ['0,01', 1],
  ])('reads money as people write it: %s', (typed, cents) => {
    const { asked } = read(`soort=hbo&kosten=${encodeURIComponent(typed)}`)
    expect(asked[1]?.answer).toBe(cents)
  })

  it.each([
    ['17-9-2024', '2024-09-17'],
    ['17/09/2024', '2024-09-17'],
    ['2024-09-17', '2024-09-17'],
    ['31-2-2024', undefined],
  ])('reads a day as people write it: %s', (typed, day) => {
    const asked = read(`soort=hbo&kosten=1&dag=${typed}`).asked[2]
    expect(asked?.answer).toBe(day)
    expect(asked?.issue === undefined).toBe(day !== undefined)
  })

  it('takes the last of two answers to one question', () => {
    expect(read('soort=mbo&soort=hbo').asked[0]?.answer).toBe('hbo')
  })

  it('leaves out of its address what does not apply', () => {
    const { asked } = read('soort=hbo&weken=12&kosten=5&onzin=1')
    expect(caseQuery(asked)).toEqual({ soort: 'hbo', kosten: '5' })
  })

  it('gives the same answers again from its own address, for any scheme and any input', () => {
    const text = fc.oneof(fc.constantFrom('ja', 'nee', '1', '40', '2024-01-01', ''), fc.string())
    fc.assert(
      fc.property(
        fc.constantFrom(...schemes),
        fc.array(text, { maxLength: 30 }),
        (scheme, given) => {
          const query = new URLSearchParams()
          Object.keys(scheme.questions).forEach((name, index) => {
            const value = given[index]
            if (value !== undefined) query.set(name, value)
          })
          const once = readAnswers(scheme.questions, query)
          const again = readAnswers(scheme.questions, new URLSearchParams(caseQuery(once.asked)))
          expect(again.answers).toEqual(once.answers)
          expect(again.next?.name).toBe(once.next?.name)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('survives names that objects have by themselves', () => {
    expect(read('__proto__=1&constructor=2&soort=constructor').next?.name).toBe('soort')
  })
})
