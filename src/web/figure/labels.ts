import type { RegisterNames } from '#indicators'
import type { Language } from '#kernel'
import { codeName, type DimensionId, definitionInfo, dimensionById } from '#reference'

/** The name of a dimension in running text: `leerweg`. */
export function dimensionLabel(id: DimensionId, language: Language): string {
  return dimensionById(id).label[language]
}

/** The name of a dimension in the address: `leerweg`, in both languages. */
export function dimensionField(id: DimensionId): string {
  return dimensionById(id).field
}

/** The name of a code of a dimension; from the registers for programmes and institutions. */
export function codeLabel(
  id: DimensionId,
  code: string,
  names: RegisterNames,
  language: Language,
): string {
  if (code === 'total') return language === 'nl' ? 'totaal' : 'total'
  if (id === 'programme') return names.programmes.get(code) ?? code
  if (id === 'institution') return names.institutions.get(code) ?? code
  return codeName(dimensionById(id).codeList ?? id, code, language)
}

/** The name of a definition of a figure: by whose count, and how. */
export function definitionLabel(code: string, language: Language): string {
  return definitionInfo(code)?.name[language] ?? code
}

/** A text that starts with a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nl') + text.slice(1)
}

/**
 * The codes of a selection in words, in the order given: `bol, direct na uitstroom`. Totals and the whole
 * country go without saying.
 */
export function codesInWords(
  codes: Readonly<Partial<Record<string, string>>>,
  names: RegisterNames,
  language: Language,
): readonly string[] {
  return Object.entries(codes).flatMap(([id, code]) =>
    code === undefined || code === 'total' || code === 'NL01'
      ? []
      : [codeLabel(id as DimensionId, code, names, language)],
  )
}
