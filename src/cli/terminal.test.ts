import { describe, expect, it } from 'vitest'
import { openTerminal, progressBar } from './terminal.ts'

const streams = (isTTY: boolean) => {
  const out: string[] = []
  const err: string[] = []
  const terminal = openTerminal(
    { write: (text) => out.push(text) },
    { write: (text) => err.push(text), isTTY },
  )
  return { terminal, out, err }
}

describe('openTerminal', () => {
  it('keeps data and talk apart', () => {
    const { terminal, out, err } = streams(false)
    terminal.out('data')
    terminal.say('praat')
    expect([out, err]).toEqual([['data\n'], ['praat\n']])
  })

  it('draws no bar when nobody watches', () => {
    const { terminal, err } = streams(false)
    terminal.progress(0.5, 'x')
    expect(err).toEqual([])
  })

  it('wipes the bar before the next line', () => {
    const { terminal, err } = streams(true)
    terminal.progress(0.5, 'x')
    terminal.say('klaar')
    expect(err.join('')).toContain('\r\u001b[Kklaar\n')
  })

  it('wipes the bar at the end', () => {
    const { terminal, err } = streams(true)
    terminal.progress(1, 'x')
    terminal.progress(undefined)
    expect(err.at(-1)).toBe('\r\u001b[K')
  })
})

describe('progressBar', () => {
  it.each([
    [0, '░'.repeat(24), '  0%'],
    [0.5, '█'.repeat(12) + '░'.repeat(12), ' 50%'],
    [1, '█'.repeat(24), '100%'],
    [7, '█'.repeat(24), '100%'],
  ])('draws %s', (share, bar, percent) => {
    expect(progressBar(share, 'duo')).toBe(`${bar} ${percent} duo`)
  })
})
