import { describe, expect, it } from 'vitest'
import {
  type CalibrationFigure,
  calibrationLines,
  parseCalibrationLines,
  relativeDeviation,
} from './calibration-file.ts'

const salary: CalibrationFigure = {
  measure: 'startSalary',
  use: 'tune',
  period: '2023',
  dimensions: { level: 'total' },
  unit: 'euroCentsPerMonth',
  published: 187_700,
  generated: 190_000,
  sources: ['seo'],
}
const { generated: _, ...uncounted } = salary

describe('the calibration file', () => {
  it('gives back what was written, and nothing where nobody was counted', () => {
    expect(parseCalibrationLines(calibrationLines([salary, uncounted]))).toEqual([
      salary,
      uncounted,
    ])
    expect(parseCalibrationLines('')).toEqual([])
  })
})

describe('relativeDeviation', () => {
  it('is a part of the published figure', () => {
    expect(relativeDeviation(salary)).toBeCloseTo(2300 / 187_700, 12)
  })

  it('is unknown without a generated figure, and beside a published zero', () => {
    expect(relativeDeviation(uncounted)).toBeUndefined()
    expect(relativeDeviation({ ...salary, published: 0 })).toBeUndefined()
  })
})
