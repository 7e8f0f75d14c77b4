import type { Observation } from '#kernel'
import { readSeries } from '../engine/read-series.ts'
import type { SeriesReader } from '../model.ts'
import { students } from './students.ts'

/**
 * The student counts that formulas use, in persons, by pathway, level, sector chamber, sex, age and region;
 * counts by field of study are left out, as no source gives them by pathway.
 */
export function studentCounts(read: SeriesReader): readonly Observation[] {
  const breakdowns = students.breakdowns.filter((id) => id !== 'fieldOfStudy')
  return readSeries(read, { slug: students.slug, unit: 'persons', breakdowns }, 'students')
}
