import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hasValue, issuePlace, issueSentence, observationKey } from '#kernel'
import { publishedHeader } from './raw.ts'
import { readPublishedFigures } from './read.ts'

const head = publishedHeader.join(',')
const read = (...lines: string[]) =>
  readPublishedFigures({
    name: 'students.csv',
    bytes: new TextEncoder().encode([head, ...lines].join('\n')),
  })

const good = 'nji-1-october,2021-10-01,pathway=bbl,130191,persons,final,exact,,fullCount,,nji-mbo,,'

describe('readPublishedFigures', () => {
  it('reads a full count', () => {
    const [observation] = read(good).observations
    expect(observation).toMatchObject({
      series: 'students',
      definition: 'nji-1-october',
      period: '2021-10-01',
      dimensions: { pathway: 'bbl' },
      cell: { value: 130191, unit: 'persons', noInterval: 'fullCount' },
      sources: ['nji-mbo'],
    })
  })

  it('turns the rounding of the source into an interval', () => {
    const [observation] = read(
      'ocw-main-enrolments,2022-10-01,pathway=bbl,136700,persons,final,exact,100,,,ocw-studenten,,',
    ).observations
    expect(observation?.cell).toMatchObject({
      interval: { low: 136650, high: 136750, kind: 'rounding' },
    })
  })

  it('keeps a withheld figure missing', () => {
    const [observation] = read(
      'as-published,2022,region=AM01,,thousandPersons,final,exact,,,,cbs-84916ned,suppressed,Minder dan 500',
    ).observations
    expect(observation?.cell).toEqual({
      missing: 'suppressed',
      unit: 'thousandPersons',
      explanation: 'Minder dan 500',
    })
  })

  it('marks a value without a seen source as unverified', () => {
    const [observation] = read(
      'as-published,2023-2024,level=3-4,68400,euroCentsPerYear,legal,exact,,setValue,,geen-bron,,',
    ).observations
    expect(observation?.cell).toMatchObject({ unverified: true })
  })

  it.each([
    ['an unknown unit', good.replace('persons', 'people'), 'unit'],
    ['an unknown status', good.replace('final', 'finale'), 'status'],
    ['an unknown definition', good.replace('nji-1-october', 'ons'), 'definition'],
    ['a period that is none', good.replace('2021-10-01', '2021-13-01'), 'period'],
    ['an unknown dimension', good.replace('pathway=', 'route='), 'dimensions'],
    ['an unknown code', good.replace('=bbl', '=bbb'), 'dimensions'],
    ['neither value nor reason', good.replace('130191', ''), 'value'],
    ['no word on precision', good.replace('fullCount', ''), 'noInterval'],
    ['a rounding that is no width', good.replace(',,fullCount', ',-10,'), 'rounding'],
    ['a reason that is none', good.replace('nji-mbo,,', 'nji-mbo,weg,'), 'missing'],
  ])('reports %s and keeps the good rows', (_, bad, column) => {
    const result = read(bad, good.replace('2021', '2020'))
    expect(result.observations).toHaveLength(1)
    expect(result.issues).toHaveLength(1)
    expect(result.issues[0]?.at).toEqual({ file: 'students.csv', line: 2, column })
    expect(issuePlace(result.issues[0]!, 'nl')).toContain('students.csv:2')
    expect(issueSentence(result.issues[0]!, 'nl')).not.toContain('?')
  })
})

describe('the shipped figures', () => {
  const folder = new URL('../../../data/published/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'))
  const results = files.map((name) =>
    readPublishedFigures({ name, bytes: readFileSync(new URL(name, folder)) }),
  )
  const observations = results.flatMap((result) => result.observations)

  it('are read without a single issue', () => {
    expect(results.flatMap((result) => result.issues)).toEqual([])
  })

  it('hold each figure once, in the dimensions of its series', () => {
    expect(new Set(observations.map(observationKey)).size).toBe(observations.length)
    for (const result of results) {
      const shapes = new Set(
        result.observations.map((o) => Object.keys(o.dimensions).sort().join()),
      )
      expect([...shapes]).toHaveLength(1)
    }
  })

  it('have shares between 0 and 1', () => {
    const shares = observations.flatMap((o) =>
      hasValue(o.cell) && o.cell.unit === 'ratio' ? [o.cell.value] : [],
    )
    expect(shares.length).toBeGreaterThan(300)
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
  })

  it('name only sources that are described', () => {
    const described = readFileSync(new URL('sources.yaml', folder), 'utf8')
    for (const source of new Set(observations.flatMap((o) => o.sources)))
      expect(described).toContain(`- id: ${source}\n`)
  })
})
