import { describe, expect, it } from 'vitest'
import { leaverDimensions, originMarks, outcomeMeasures } from './model.ts'
import { plannedTables, shippedOutcomeParameters } from './parameter-files.ts'
import { measureFacts } from './release/measure-facts.ts'
import { axisDimensions } from './table-plan.ts'

const tables = plannedTables()
const crosses = tables.map(({ axes }) => axes.join(' × '))

describe('the planned tables', () => {
  it.each([
    '',
    'fieldOfStudy × level × pathway',
    'programme × pathway',
    'programme × recentCohorts',
    'institution × level',
    'institution × fieldOfStudy',
    'region × level',
    'region × fieldOfStudy',
    'sectorChamber',
    'workRegion',
    'cohort × fieldOfStudy',
    'fieldOfStudy × sex',
    'fieldOfStudy × origin',
    'age',
    'priorEducation',
  ])('hold a table by ‘%s’', (cross) => {
    expect(crosses).toContain(cross)
  })

  it('use every dimension of leavers somewhere, so that none is computed for nothing', () => {
    const used = new Set(tables.flatMap(({ axes }) => axes.flatMap(axisDimensions)))
    expect([...used].sort()).toEqual([...leaverDimensions].sort())
  })

  it('have a title in both languages, and count graduates wherever they count anything', () => {
    for (const { title, measures } of tables) {
      expect(title.nl).not.toBe('')
      expect(title.en).not.toBe(title.nl)
      expect(measures ?? outcomeMeasures).toContain('graduates')
    }
  })
})

describe('axisDimensions', () => {
  it('puts the field of study above the programme, and cohorts under their own name', () => {
    expect(axisDimensions('programme')).toEqual(['programme', 'fieldOfStudy'])
    expect(axisDimensions('recentCohorts')).toEqual(['cohort'])
    expect(axisDimensions('region')).toEqual(['region'])
  })
})

describe('measureFacts', () => {
  it('name the method of the interval of everything but a full count', () => {
    for (const measure of outcomeMeasures)
      expect(measureFacts[measure].method === undefined, measure).toBe(measure === 'graduates')
  })

  it('name only parameters that exist', () => {
    const known = Object.keys(shippedOutcomeParameters().parameters)
    for (const measure of outcomeMeasures)
      for (const name of measureFacts[measure].parameters) expect(known).toContain(name)
  })
})

describe('originMarks', () => {
  it('marks a generated population in both languages and a register not at all', () => {
    expect(originMarks.generated).toEqual({ nl: 'voorbeelddata', en: 'sample data' })
    expect(originMarks.register).toBeUndefined()
  })
})
