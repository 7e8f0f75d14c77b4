import { describe, expect, it } from 'vitest'
import { excerpt, issueLog } from './issue-log.ts'

describe('issueLog', () => {
  it('gives each issue its file, line and column', () => {
    const log = issueLog('a.csv', 10)
    log.error('notANumber', { line: 3, column: 'AANTAL' }, { found: 'x', expected: '0-9' })
    log.warning('unknownColumn', { line: 1 }, { found: 'EXTRA' })
    expect(log.issues()).toEqual([
      {
        code: 'notANumber',
        severity: 'error',
        at: { file: 'a.csv', line: 3, column: 'AANTAL' },
        params: { found: 'x', expected: '0-9' },
      },
      {
        code: 'unknownColumn',
        severity: 'warning',
        at: { file: 'a.csv', line: 1 },
        params: { found: 'EXTRA' },
      },
    ])
  })

  it.each([
    [3, 3, undefined],
    [4, 4, { found: 1, expected: 3 }],
    [5000, 4, { found: 4997, expected: 3 }],
  ])('keeps three of %d issues and then says how many there were', (count, length, params) => {
    const log = issueLog('a.csv', 3)
    for (let line = 1; line <= count; line++) log.error('lineTooLong', { line })
    const issues = log.issues()
    expect(issues).toHaveLength(length)
    expect(issues.find((i) => i.code === 'tooManyIssues')?.params).toEqual(params)
  })
})

describe('excerpt', () => {
  it('cuts long texts and makes control characters visible', () => {
    expect(excerpt('x'.repeat(1_000_000))).toBe(`${'x'.repeat(80)}…`)
    expect(excerpt('a\0b\u001B[31m')).toBe('a\uFFFDb\uFFFD[31m')
  })
})
