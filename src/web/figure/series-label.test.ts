import { expect, it } from 'vitest'
import { indicators } from '#indicators'
import { sampleStudents, sampleWork } from '../test-support/sample-indicators.ts'
import { seriesLabel } from './series-label.ts'

const broader = {
  ...sampleStudents,
  slug: 'breder-voorbeeld',
  label: { nl: 'Alle studenten', en: 'All students' },
  breakdowns: ['pathway', 'level'] as const,
}
const share = {
  ...sampleWork,
  label: { nl: 'Aandeel', en: 'Share' },
  series: ['graduates', 'students'],
}

it.each([
  ['is called as its indicator', 'students', [sampleStudents], 'Studenten'],
  [
    'takes the indicator with most breakdowns',
    'students',
    [sampleStudents, broader],
    'Alle studenten',
  ],
  [
    'prefers its own figures over what is computed',
    'students',
    [share, sampleStudents],
    'Studenten',
  ],
  ['is called as what is computed with it', 'graduates', [share], 'Aandeel'],
  ['keeps its id when nobody reads it', 'weather', [share], 'weather'],
] as const)('a series %s', (_, series, shelf, expected) => {
  expect(seriesLabel(series, shelf, 'nl')).toBe(expected)
})

it('finds a name for every series of the shelf, in both languages', () => {
  for (const series of indicators.flatMap((indicator) => indicator.series))
    for (const language of ['nl', 'en'] as const)
      expect(indicators.map(({ label }) => label[language])).toContain(
        seriesLabel(series, indicators, language),
      )
})
