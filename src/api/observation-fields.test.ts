import { describe, expect, it } from 'vitest'
import { missingCell, missingReasons, type Observation, valueCell } from '#kernel'
import { missingExplanations, missingNames } from './dutch-names.ts'
import { cellFields, fieldNames, observationFields, pickFields } from './observation-fields.ts'

const observation: Observation = {
  series: 'studenten',
  definition: 'as-published',
  period: '2022-2023',
  dimensions: { level: '4', region: 'AM01' },
  cell: valueCell(0, 'persons', { noInterval: 'fullCount', n: 0 }),
  sources: ['duo-open-data'],
  note: 'Voorlopig.',
}

describe('cellFields', () => {
  it.each(missingReasons)('gives no value at all when a number is %s, but the reason', (reason) => {
    const fields = cellFields(missingCell(reason, 'persons'), 'nl')
    expect('waarde' in fields).toBe(false)
    expect(fields.ontbreekt).toEqual({
      reden: missingNames[reason],
      toelichting: missingExplanations[reason].nl,
    })
    expect(fields.eenheid).toBeTypeOf('string')
  })

  it('prefers what the source says about a missing number', () => {
    const cell = missingCell('notDelivered', 'ratio', 'Kolom is leeg.')
    expect(cellFields(cell, 'en').ontbreekt).toMatchObject({ toelichting: 'Kolom is leeg.' })
  })

  it('gives zero as a value, not as missing', () => {
    const fields = cellFields(observation.cell, 'nl')
    expect(fields).toMatchObject({ waarde: 0, n: 0 })
    expect('ontbreekt' in fields || 'interval' in fields).toBe(false)
    expect(fields.geenInterval).toBeTypeOf('string')
  })

  it('gives an interval with where it comes from', () => {
    const interval = {
      low: 0.4,
      high: 0.6,
      kind: 'sampling',
      method: 'wilson',
      level: 0.95,
    } as const
    const fields = cellFields(valueCell(0.5, 'ratio', { interval }), 'nl')
    expect(fields.interval).toMatchObject({ laag: 0.4, hoog: 0.6, methode: 'wilson', niveau: 0.95 })
    expect('geenInterval' in fields).toBe(false)
  })
})

describe('observationFields', () => {
  it('has its fields in the fixed order, dimensions in that of the reference', () => {
    const names = Object.keys(observationFields(observation, 'nl'))
    expect(names.slice(0, 5)).toEqual(['indicator', 'definitie', 'periode', 'regio', 'niveau'])
    expect(names.slice(-2)).toEqual(['bronnen', 'noot'])
  })

  it('has no note where there is none', () => {
    const { note: _note, ...bare } = observation
    expect('noot' in observationFields(bare, 'nl')).toBe(false)
  })
})

describe('pickFields', () => {
  const missing = { ...observation, cell: missingCell('suppressed', 'persons') }

  it('keeps the reason when a value is chosen and there is none', () => {
    expect(Object.keys(pickFields(observationFields(missing, 'nl'), ['waarde']))).toEqual([
      'ontbreekt',
    ])
  })

  it('keeps why there is no interval when the interval is chosen', () => {
    expect(Object.keys(pickFields(observationFields(observation, 'nl'), ['interval']))).toEqual([
      'geenInterval',
    ])
  })

  it('gives every field when all names are chosen', () => {
    const all = observationFields(observation, 'nl')
    const picked = pickFields(all, fieldNames(['region', 'level']))
    expect(Object.keys(picked).sort()).toEqual(Object.keys(all).sort())
  })
})
