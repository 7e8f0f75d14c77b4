import { foldText, type Language } from '#kernel'
import type { Code, CodeList } from './model.ts'
import { regionLists } from './regions.ts'
import { codeListSchema } from './schemas.ts'
import { shortageSectorList } from './shortage-sectors.ts'
import { yamlFile } from './yaml-files.ts'

const files = [
  'pathway',
  'level',
  'programme-type',
  'sector-chamber',
  'education-domain',
  'field-of-study',
  'sex',
  'age',
  'origin',
  'prior-education',
  'education-sector',
  'occupation',
  'outflow',
  'work-threshold',
  'moment',
  'position',
  'category',
  'definition',
].map((name) => yamlFile(`codelists/${name}.yaml`, codeListSchema))

let lists: ReadonlyMap<string, CodeList> | undefined

function listsById(): ReadonlyMap<string, CodeList> {
  lists ??= new Map(
    [...regionLists(), ...files.map((file) => file()), shortageSectorList()].map((list) => [
      list.id,
      list,
    ]),
  )
  return lists
}

/** Every code list, regions first. Read from `data/codelists` on the first call. */
export function codeLists(): readonly CodeList[] {
  return [...listsById().values()]
}

/** The code list with this id. @throws RangeError when there is none. */
export function codeList(id: string): CodeList {
  const list = listsById().get(id)
  if (list === undefined)
    throw new RangeError(`No code list "${id}"; there are: ${[...listsById().keys()].join(', ')}`)
  return list
}

const codesByList = new Map<string, ReadonlyMap<string, Code>>()

/** The code of a list, or `undefined` when the list or the code does not exist. */
export function codeInfo(listId: string, code: string): Code | undefined {
  let codes = codesByList.get(listId)
  if (codes === undefined) {
    codes = new Map((listsById().get(listId)?.codes ?? []).map((entry) => [entry.code, entry]))
    codesByList.set(listId, codes)
  }
  return codes.get(code)
}

/** The name of a code as a reader sees it; the code itself when the list does not hold it. */
export function codeName(listId: string, code: string, language: Language): string {
  return codeInfo(listId, code)?.name[language] ?? code
}

/** What a `definition` of an observation means, or `undefined` when it is not in the list. */
export function definitionInfo(code: string): Code | undefined {
  return codeInfo('definition', code)
}

const spellingsByList = new Map<string, ReadonlyMap<string, readonly Code[]>>()

/**
 * The code meant by a text: its code, Dutch or English name or another known spelling, whatever its
 * case, spaces, punctuation and accents. With `year`, only codes in use in that year count. A code
 * written exactly wins over names. `undefined` when nothing fits, or when more than one code does
 * (`Groningen` in the list `region`).
 * @throws RangeError when the list does not exist.
 */
export function findCode(listId: string, text: string, year?: number): Code | undefined {
  const exact = codeInfo(listId, text.trim())
  if (exact !== undefined && isInUse(exact, year)) return exact
  const found = (spellings(listId).get(foldText(text)) ?? []).filter((code) => isInUse(code, year))
  return found.length === 1 ? found[0] : undefined
}

function isInUse(code: Code, year: number | undefined): boolean {
  if (year === undefined) return true
  return (code.validFrom ?? year) <= year && year <= (code.validTo ?? year)
}

function spellings(listId: string): ReadonlyMap<string, readonly Code[]> {
  let found = spellingsByList.get(listId)
  if (found === undefined) {
    found = spellingsOf(codeList(listId))
    spellingsByList.set(listId, found)
  }
  return found
}

function spellingsOf(list: CodeList): ReadonlyMap<string, readonly Code[]> {
  const found = new Map<string, Code[]>()
  for (const code of list.codes)
    for (const key of spellingsOfCode(code)) found.set(key, [...(found.get(key) ?? []), code])
  return found
}

/** The folded spellings by which one code is recognised. */
export function spellingsOfCode(code: Code): readonly string[] {
  const texts = [code.code, code.name.nl, code.name.en, ...(code.aliases ?? [])]
  return [...new Set(texts.map(foldText))].filter((text) => text !== '')
}
