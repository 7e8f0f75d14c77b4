import { describe, expect, it } from 'vitest'
import { tensionClass, tensionClasses, tensionClassName } from './tension-class.ts'

describe('tensionClass', () => {
  it.each([
    [0, 'veryLoose'],
    [0.2499, 'veryLoose'],
    [0.25, 'loose'],
    [0.67, 'loose'],
    [0.6701, 'balanced'],
    [1.5, 'balanced'],
    [1.5001, 'tight'],
    [4, 'tight'],
    [4.0001, 'veryTight'],
  ])('of %d is %s', (value, expected) => {
    expect(tensionClass(value)).toBe(expected)
  })

  it.each([
    [418900 / 88200, 'zeer krap'],
    [432900 / 100314, 'zeer krap'],
  ])('calls the Dutch labour market of UWV (%d) %s', (value, expected) => {
    expect(tensionClassName(tensionClass(value), 'nl')).toBe(expected)
  })

  it.each([-0.1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (value) => {
    expect(() => tensionClass(value)).toThrow(RangeError)
  })

  it('has a name for each class in each language', () => {
    const names = tensionClasses.flatMap((c) => [
      tensionClassName(c, 'nl'),
      tensionClassName(c, 'en'),
    ])
    expect(new Set(names).size).toBe(10)
  })
})
