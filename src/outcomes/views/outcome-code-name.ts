import type { Language } from '#kernel'
import { exampleInstitutions } from '#population'
import { codeName, programmeByCrebo } from '#reference'
import type { LeaverDimension } from '../model.ts'

let institutionNames: ReadonlyMap<string, string> | undefined

/** The name of an invented institution; the code itself for any other. */
function institutionName(code: string): string {
  institutionNames ??= new Map(exampleInstitutions().map(({ brin, name }) => [brin, name]))
  return institutionNames.get(code) ?? code
}

const listOf: Partial<Record<LeaverDimension, string>> = { workRegion: 'region' }

/**
 * The name of a code of a dimension of outcomes, from our code lists: of an invented institution its invented
 * name. The code itself where no list has a name; the names of real institutions stand in the registers of a
 * release. Two cohorts together read as `2019-20 en 2020-21`.
 */
export function outcomeCodeName(
  dimension: LeaverDimension,
  code: string,
  language: Language,
): string {
  if (dimension === 'programme') return programmeByCrebo(code)?.name ?? code
  if (dimension === 'institution') return institutionName(code)
  if (dimension === 'cohort') return code.replace('+', language === 'nl' ? ' en ' : ' and ')
  if (dimension === 'age') return code
  return codeName(listOf[dimension] ?? dimension, code, language)
}
