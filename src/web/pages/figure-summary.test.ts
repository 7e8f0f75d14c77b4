import { describe, expect, it } from 'vitest'
import { hasValue } from '#kernel'
import { sampleStudents, sampleUnknown, sampleWork } from '../test-support/sample-indicators.ts'
import { sampleDataset, sampleView } from '../test-support/sample-site.ts'
import { figureSummary } from './figure-summary.ts'

const names = { institutions: new Map<string, string>(), programmes: new Map<string, string>() }
const summary = (indicator = sampleStudents, language: 'nl' | 'en' = 'nl') =>
  figureSummary(sampleDataset(indicator), names, sampleView(language))

describe('figureSummary', () => {
  it('gives the latest figure with what it was before', () => {
    expect(summary()).toMatchObject({
      label: 'Studenten',
      period: '2022',
      path: '/cijfers/studenten-voorbeeld',
      trend: '↑ was 502.021 (2021)',
    })
    expect(summary().cell.value).toBe(502_022)
  })

  it('compares nothing where there is one period', () => {
    expect(summary(sampleWork).trend).toBeUndefined()
  })

  it('draws no line through fewer than four figures', () => {
    expect(summary().sparkline).toBeUndefined()
  })

  it('has a reason and no number where nobody measures', () => {
    const { cell } = summary(sampleUnknown)
    expect(hasValue(cell)).toBe(false)
    expect(summary(sampleUnknown).trend).toBeUndefined()
  })

  it('speaks the language of the reader', () => {
    expect(summary(sampleStudents, 'en').trend).toBe('↑ was 502,021 (2021)')
    expect(summary(sampleStudents, 'en').label).toBe('Students')
  })
})
