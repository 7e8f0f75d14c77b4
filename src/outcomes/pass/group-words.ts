import type { MicrodataTableName } from '#population'
import type { Group } from './pass-model.ts'
import type { ArrayReaderLike, GroupPlaces } from './pass-source.ts'
import { readColumn } from './read-group.js'

const nothing = 0xffffffff

/** The word of an element of a column; '' is unknown. */
export type WordAt = (element: number) => string

/** Reads a column of codes of a group of persons. */
export function wordsOf(
  arrays: ArrayReaderLike,
  places: GroupPlaces,
  table: MicrodataTableName,
  head: string,
): WordAt {
  const place = places.tables[table].columns[head]
  if (place?.codes === undefined) throw new RangeError(`Table ${table} has no codes ${head}`)
  const index = readColumn(arrays, places.tables[table], head)
  const words = arrays.texts(place.codes)
  return (element) => words[index[element] ?? nothing] ?? ''
}

/**
 * A fact about the programme that somebody left: from the diploma, for whoever left without one from the
 * last enrolment.
 */
export function programmeWords(
  arrays: ArrayReaderLike,
  places: GroupPlaces,
  group: Group,
  head: string,
): (leaver: number) => string {
  const enrolled = wordsOf(arrays, places, 'inschrijvingen', head)
  const earned = wordsOf(arrays, places, 'diplomas', head)
  return (leaver) => {
    const diploma = group.diploma[leaver]!
    return diploma === nothing ? enrolled(group.enrolment[leaver]!) : earned(diploma)
  }
}

/** A fact about a person, from the last enrolment; '' for whoever has a diploma only. */
export function personWords(
  arrays: ArrayReaderLike,
  places: GroupPlaces,
  group: Group,
  head: string,
): (leaver: number) => string {
  const enrolled = wordsOf(arrays, places, 'inschrijvingen', head)
  return (leaver) => enrolled(group.enrolment[leaver]!)
}
