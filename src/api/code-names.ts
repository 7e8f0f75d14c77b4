import type { Atlas, Dataset } from '#indicators'
import type { Language } from '#kernel'
import { codeName, type DimensionId, dimensionById } from '#reference'
import type { CodeNames } from './formats/json-stat.ts'

/**
 * Names of the codes of a release in one language: from the code lists, or from the registers of
 * institutions and programmes; the code itself where neither knows it.
 */
export function codeNames(atlas: Atlas, language: Language): CodeNames {
  return (dimension, code) => {
    if (code === 'total') return language === 'nl' ? 'totaal' : 'total'
    if (dimension === 'institution') return atlas.names.institutions.get(code) ?? code
    if (dimension === 'programme') return atlas.names.programmes.get(code) ?? code
    if (dimension === 'definition') return codeName('definition', code, language)
    return codeName(dimensionById(dimension).codeList ?? dimension, code, language)
  }
}

/** A dimension of a dataset with the names of its codes, as the API shows it. */
export function namedDimensions(data: Dataset, names: CodeNames, language: Language) {
  return data.dimensions.map(({ id, codes }: { id: DimensionId; codes: readonly string[] }) => ({
    veld: dimensionById(id).field,
    naam: dimensionById(id).label[language],
    codes: codes.map((code) => ({ code, naam: names(id, code) })),
  }))
}
