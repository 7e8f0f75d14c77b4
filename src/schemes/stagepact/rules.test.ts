import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runScheme } from '../engine/run-scheme.ts'
import { stagepact } from './stagepact.ts'

const run = (answers: Record<string, number | boolean | string>) =>
  runScheme(
    stagepact,
    {
      leerweg: 'bol',
      contactmomenten: 3,
      kosten: 0,
      vergoeding: 0,
      meldpunt: true,
      proefMatching: false,
      ...answers,
    },
    '2024-10-01',
  ).calculation

const euros = fc.integer({ min: 0, max: 200_000 }).map((cents) => cents / 100)

describe('the Stagepact', () => {
  it('leaves whole cents, never less than nothing, and nothing more than the costs', () => {
    fc.assert(
      fc.property(euros, euros, (kosten, vergoeding) => {
        const short = run({ kosten, vergoeding })?.amounts[0]?.value ?? Number.NaN
        expect(short).toBe(Math.max(0, Math.round(kosten * 100) - Math.round(vergoeding * 100)))
      }),
    )
  })

  it('tells numbers and amounts in its reasons', () => {
    const found = run({ contactmomenten: 1, kosten: 10, vergoeding: 4 })?.findings
    expect(found?.find(({ rule }) => rule === 'contacts')?.values).toEqual({
      contacts: 1,
      least: 3,
    })
    expect(found?.find(({ rule }) => rule === 'expenses')?.values).toEqual({
      cost: 1000,
      paid: 400,
      short: 600,
    })
  })

  it('says nothing about a contract in the bol', () => {
    expect(run({})?.findings.some(({ rule }) => rule === 'employment')).toBe(false)
  })
})
