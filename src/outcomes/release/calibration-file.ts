import type { Unit } from '#kernel'

/** Name of the file of a generated release that sets it beside published figures. */
export const calibrationFile = 'ijking.jsonl'

/**
 * A published figure with the same thing counted in the generated population, both in `unit`. Never part of
 * a series: the one place where the two stand together.
 */
export interface CalibrationFigure {
  /** What is counted, such as `startSalary`. */
  readonly measure: string
  /** Whether it was used to fit or tune the population, or only to compare. */
  readonly use: 'fit' | 'tune' | 'compare'
  readonly period: string
  /** Dimension → code, as published. */
  readonly dimensions: Readonly<Record<string, string>>
  readonly unit: Unit
  readonly published: number
  /** Absent when nobody was there to count. */
  readonly generated?: number
  /** Ids of the sources of the published figure. */
  readonly sources: readonly string[]
}

/** Calibration figures as lines of JSON, in the order given. */
export function calibrationLines(figures: readonly CalibrationFigure[]): string {
  return figures.map((figure) => `${JSON.stringify(figure)}\n`).join('')
}

/** The figures in lines that {@link calibrationLines} made; none for an empty text. */
export function parseCalibrationLines(text: string): readonly CalibrationFigure[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CalibrationFigure)
}

/** Generated less published, as a part of the published figure; `undefined` without a generated one. */
export function relativeDeviation({ published, generated }: CalibrationFigure): number | undefined {
  if (generated === undefined || published === 0) return undefined
  return (generated - published) / published
}
