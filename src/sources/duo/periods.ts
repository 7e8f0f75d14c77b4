import { type PeriodCode, schoolYear } from '#kernel'

/** The count date of a year in DUO's files of students: 1 October of that year. */
export function countDate(year: string): PeriodCode {
  return `${year}-10-01`
}

/**
 * The school year of a diploma year. DUO names the file 2020-2024 and its columns DIPMAN2021 to
 * DIPMAN2025, so the file name counts the years in which a school year starts and the heads those in which
 * it ends: DIPMAN2021 is 2020-2021. DUO itself does not say so in the file.
 */
export function diplomaYear(year: string): PeriodCode {
  return schoolYear(Number(year) - 1)
}
