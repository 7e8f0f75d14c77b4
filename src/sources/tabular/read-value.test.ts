import { describe, expect, it } from 'vitest'
import type { ColumnSpec } from './model.ts'
import { valueReader } from './read-value.ts'
import { knownSentinels, sentinels } from './sentinels.ts'

const read = (spec: Partial<ColumnSpec>, text: string) =>
  valueReader({ name: 'A', type: 'text', ...spec })(text)

describe('valueReader', () => {
  it.each(Object.entries(knownSentinels))(
    'gives the sentinel %s its one meaning',
    (text, missing) => {
      const known = text as keyof typeof knownSentinels
      expect(read({ type: 'count', sentinels: sentinels(known) }, ` ${text} `)).toEqual({
        missing,
        text,
      })
    },
  )

  it.each(Object.keys(knownSentinels))(
    'refuses %s where the source does not document it',
    (text) => {
      expect(read({ type: 'count' }, text)).toHaveProperty('refused')
    },
  )

  it.each([
    ['count', '5', 5],
    ['count', '1.234', 1234],
    ['integer', '-1', -1],
    ['decimal', '-1,5', -1.5],
    ['measure', '0,5', 0.5],
    ['date', '1 oktober 2022', '2022-10-01'],
    ['text', ' Fryslân ', 'Fryslân'],
    ['code', ' 01AA ', '01AA'],
  ] as const)('reads a %s from %s', (type, text, value) => {
    expect(read({ type }, text)).toEqual(value)
  })

  it.each([
    ['count', '-2', 'outOfRange'],
    ['count', '1,5', 'notANumber'],
    ['count', '1e3', 'notANumber'],
    ['count', '١٢', 'notANumber'],
    ['measure', '-0,5', 'outOfRange'],
    ['decimal', 'veel', 'notANumber'],
    ['date', '31-02-2022', 'notADate'],
  ] as const)('refuses a %s that reads %s as %s', (type, text, refused) => {
    expect(read({ type }, text)).toMatchObject({ refused })
  })

  it('refuses an empty cell only where a value is required', () => {
    expect(read({ type: 'count' }, ' ')).toBeUndefined()
    expect(read({ type: 'count', required: true }, ' ')).toMatchObject({ refused: 'missingValue' })
  })

  it('gives an empty cell a meaning where the source documents one', () => {
    const spec = { type: 'count', required: true, sentinels: { '': 'notApplicable' } } as const
    expect(read(spec, '')).toEqual({ missing: 'notApplicable', text: '' })
  })

  it('looks up codes and refuses unknown ones with the name of the list', () => {
    const codes = {
      expected: 'pathway',
      find: (text: string) => (text === 'BBL' ? 'bbl' : undefined),
    }
    expect(read({ type: 'code', codes }, 'BBL')).toBe('bbl')
    expect(read({ type: 'code', codes }, 'XYZ')).toEqual({
      refused: 'unknownCode',
      expected: 'pathway',
    })
  })

  it('answers the same for the same text, however often it is asked', () => {
    const reader = valueReader({ name: 'A', type: 'count', sentinels: sentinels('-1') })
    const texts = ['5', '-1', 'x', '', '5', '-1', 'x', '']
    expect(texts.slice(0, 4).map(reader)).toEqual(texts.slice(4).map(reader))
  })
})
