import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ApiProblem, nearest, problemBody, unknownResource, unknownValue } from './api-problem.ts'
import { problemSchema } from './schemas.ts'

describe('nearest', () => {
  it.each([
    ['leerwg', ['leerweg', 'niveau'], 'leerweg'],
    ['LEERWEG', ['leerweg', 'niveau'], 'leerweg'],
    ['bo', ['bol', 'bbl'], 'bol'],
    ['nivo', ['leerweg', 'niveau'], undefined],
    ['xyz', ['leerweg'], undefined],
    ['', ['leerweg'], undefined],
    ['a'.repeat(61), ['a'.repeat(60)], undefined],
    ['regio', [], undefined],
  ])('finds for %j among %j: %j', (text, candidates, expected) => {
    expect(nearest(text, candidates)).toBe(expected)
  })

  it('finds a text that is there itself', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), (text) => {
        expect(nearest(text, ['something else entirely', text])).toBe(text)
      }),
    )
  })
})

describe('a problem', () => {
  it('has the members of RFC 9457 and says what exists', () => {
    const body = JSON.parse(problemBody(unknownValue('leerweg', 'bo', ['bol', 'bbl']), '/v1/x'))
    expect(body).toEqual({
      type: 'about:blank',
      title: 'Ongeldige vraag',
      status: 400,
      detail: "De waarde van 'leerweg' bestaat niet.",
      instance: '/v1/x',
      parameter: 'leerweg',
      gevonden: 'bo',
      toegestaneWaarden: ['bol', 'bbl'],
      bedoelJe: 'bol',
    })
  })

  it('names the resource that looks most like the one asked for', () => {
    const problem = unknownResource('Deze indicator', 'slug', 'studentn', ['studenten', 'leeg'])
    expect(problem.statusCode).toBe(404)
    expect(problem.details.bedoelJe).toBe('studenten')
  })

  it('stays short however long the input is', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `code-${i}`)
    const body = problemBody(unknownValue('regio', 'x'.repeat(9000), many), `/${'y'.repeat(9000)}`)
    expect(body.length).toBeLessThan(3000)
    expect(JSON.parse(body).toegestaneWaarden).toHaveLength(100)
  })

  it('fits its schema for every status and text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 599 }), fc.string(), fc.string(), (status, a, b) => {
        const problem = new ApiProblem(status, a, { parameter: b, gevonden: a })
        expect(problemSchema.parse(JSON.parse(problemBody(problem, b))).status).toBe(status)
      }),
    )
  })
})
