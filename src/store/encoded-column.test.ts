import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePeriods } from '#kernel'
import { encodeColumn, textAt } from './encoded-column.ts'

const same = (text: string | null | undefined): string | null | undefined => text

describe('an encoded column', () => {
  it('numbers words in their order, from 1, with 0 for nothing', () => {
    const column = encodeColumn('niveau', ['4', undefined, '2', '4', null, ''], same)
    expect(column).toEqual({
      name: 'niveau',
      words: ['', '2', '4'],
      codes: Uint32Array.of(3, 0, 2, 3, 0, 1),
    })
  })

  it('takes another order when given', () => {
    const periods = ['2024-Q2', '2024-10-01', '2023-2024', '2024']
    const { words } = encodeColumn('periode', periods, same, comparePeriods)
    expect(words).toEqual(['2023-2024', '2024', '2024-Q2', '2024-10-01'])
  })

  it('gives every text back, and compares as the texts do', () => {
    const rows = fc.array(fc.option(fc.string({ maxLength: 2 })))
    fc.assert(
      fc.property(rows, (texts) => {
        const column = encodeColumn('x', texts, same)
        texts.forEach((text, row) => {
          expect(textAt(column, row)).toBe(text)
          const next = texts[row + 1]
          if (typeof text === 'string' && typeof next === 'string')
            expect(column.codes[row]! < column.codes[row + 1]!).toBe(text < next)
        })
      }),
    )
  })
})
