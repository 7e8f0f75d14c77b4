import { seededRandom } from '#kernel'
import { type ExampleLeaver, exampleLeavers } from './leavers.fixture.ts'
import type { Leavers } from './model.ts'

const programmes = [
  ['25180', '07', '3'],
  ['25297', '07', '4'],
  ['25655', '09', '4'],
  ['25656', '09', '3'],
  ['25998', '10', '2'],
] as const

/**
 * Leavers of a small world, seeded: five programmes in three fields, three institutions, four regions and
 * three cohorts, large enough that most groups are shown and small enough that some are not.
 */
export function sampleLeavers(rows = 1500, seed = 7): Leavers {
  const random = seededRandom(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() ** 1.6 * items.length)] as T
  const yes = (chance: number): boolean => random() < chance
  const leaver = (): ExampleLeaver => {
    const [programme, fieldOfStudy, level] = pick(programmes)
    const bbl = yes(0.3)
    const months = Math.floor(-Math.log(1 - random()) * (bbl ? 4 : 14))
    const works = months < 60 && yes(0.85)
    return {
      dimensions: {
        programme,
        fieldOfStudy,
        level,
        pathway: bbl ? 'bbl' : 'bol',
        institution: pick(['25LX', '27DV', '08PG']),
        region: pick(['AM01', 'AM02', 'AM03', 'AM04']),
        workRegion: pick(['AM01', 'AM02', 'AM03', 'AM04']),
        cohort: pick(['2020-21', '2019-20', '2018-19']),
        sex: pick(['man', 'woman']),
      },
      graduated: yes(0.95),
      search: works
        ? [months, 'job']
        : [Math.min(60, months), yes(0.5) ? 'furtherStudy' : 'censored'],
      ...(works ? { wage: 150_000 + Math.floor(random() * 90_000) } : {}),
      answers: {
        permanentAt15Months: yes(bbl ? 0.6 : 0.3),
        jobWithin3Months: months <= 3 && works,
        work12hAt1Month: yes(0.7),
        work12hAt12Months: yes(0.8),
        independentDirectly: yes(bbl ? 0.88 : 0.54),
        independentAfter5Years: yes(0.75),
        workInSectorDirectly: yes(0.6),
        workInSectorAfter5Years: yes(0.45),
        progression: yes(0.35),
        switch: yes(0.1),
        dropOut: yes(0.12),
      },
    }
  }
  return exampleLeavers(Array.from({ length: rows }, leaver))
}
