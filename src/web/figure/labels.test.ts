import { describe, expect, it } from 'vitest'
import {
  capitalised,
  codeLabel,
  codesInWords,
  definitionLabel,
  dimensionField,
  dimensionLabel,
} from './labels.ts'

const names = {
  institutions: new Map([['25LH', 'ROC Voorbeeld']]),
  programmes: new Map([['25180', 'Kok']]),
}

describe('labels', () => {
  it('name a dimension in both languages, and in addresses always in Dutch', () => {
    expect(dimensionLabel('pathway', 'nl')).toBe('leerweg')
    expect(dimensionLabel('pathway', 'en')).toBe('learning pathway')
    expect(dimensionField('pathway')).toBe('leerweg')
  })

  it('take names of institutions and programmes from the registers', () => {
    expect(codeLabel('institution', '25LH', names, 'nl')).toBe('ROC Voorbeeld')
    expect(codeLabel('programme', '25180', names, 'nl')).toBe('Kok')
  })

  it('show a code that nothing names as itself', () => {
    expect(codeLabel('institution', '99ZZ', names, 'nl')).toBe('99ZZ')
    expect(codeLabel('region', 'AM99', names, 'nl')).toBe('AM99')
    expect(definitionLabel('zomaar', 'nl')).toBe('zomaar')
  })

  it('name totals in the language of the reader', () => {
    expect(codeLabel('level', 'total', names, 'nl')).toBe('totaal')
    expect(codeLabel('level', 'total', names, 'en')).toBe('total')
  })

  it('leave out of a selection what goes without saying', () => {
    const codes = { region: 'NL01', pathway: 'bbl', level: 'total' }
    expect(codesInWords(codes, names, 'nl')).toEqual(['bbl'])
    expect(codesInWords({}, names, 'nl')).toEqual([])
  })

  it('start with a capital', () => {
    expect(capitalised('leerweg')).toBe('Leerweg')
    expect(capitalised('')).toBe('')
  })
})
