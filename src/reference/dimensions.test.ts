import { describe, expect, it } from 'vitest'
import { codeList } from './code-lists.ts'
import { dimensionByField, dimensionById, dimensions } from './dimensions.ts'
import { dimensionIds } from './model.ts'

describe('dimensions', () => {
  it('are all dimensions, in canonical order', () => {
    expect(dimensions.map(({ id }) => id)).toEqual(dimensionIds)
  })

  it('have a Dutch camelCase field of their own', () => {
    const fields = dimensions.map(({ field }) => field)
    expect(new Set(fields).size).toBe(fields.length)
    for (const field of fields) expect(field).toMatch(/^[a-z][A-Za-z]*$/)
  })

  it('have a code list, unless their codes stand in a register', () => {
    for (const { id, codeList: list } of dimensions)
      if (list === undefined) expect(['programme', 'institution']).toContain(id)
      else expect(codeList(list).id).toBe(id)
  })
})

describe('dimensionByField', () => {
  it.each([
    ['leerweg', 'pathway'],
    ['regio', 'region'],
    ['sectorkamer', 'sectorChamber'],
    ['bestemming', 'position'],
    ['pathway', undefined],
    ['Leerweg', undefined],
    ['', undefined],
  ])('takes %j for %s', (field, id) => {
    expect(dimensionByField(field)?.id).toBe(id)
  })
})

describe('dimensionById', () => {
  it('gives the dimension', () => {
    expect(dimensionById('level').field).toBe('niveau')
  })

  it.each(['leerweg', '', 'definition'])('throws for %j', (id) => {
    expect(() => dimensionById(id)).toThrow(RangeError)
  })
})
