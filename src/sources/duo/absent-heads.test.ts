import { describe, expect, it } from 'vitest'
import { absentHeadIssues, absentHeads } from './absent-heads.ts'

const row = (...columns: string[]) => ({ cells: columns.map((column) => ({ column })) })

describe('absentHeads', () => {
  it('names the wanted heads that no row has, in the order asked', () => {
    expect(absentHeads([row('BBL'), row('EX')], ['BOLVT', 'BBL', 'EX', 'OVO'])).toEqual([
      'BOLVT',
      'OVO',
    ])
  })

  it('finds nothing absent when each head occurs in some row, or when there are no rows', () => {
    expect(absentHeads([row('BBL'), row('EX', 'BOL')], ['BBL', 'EX'])).toEqual([])
    expect(absentHeads([], ['BBL'])).toEqual([])
  })
})

describe('absentHeadIssues', () => {
  it('tells of each head with file, line and column', () => {
    const file = { name: 'a.csv', bytes: new Uint8Array() }
    expect(absentHeadIssues(file, ['EX'])).toEqual([
      {
        code: 'missingColumn',
        severity: 'error',
        at: { file: 'a.csv', line: 1, column: 'EX' },
        params: { expected: 'EX' },
      },
    ])
  })
})
