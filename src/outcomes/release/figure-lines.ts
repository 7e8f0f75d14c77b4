import { type Cell, hasValue, missingCell, type Unit, type ValueCell, valueCell } from '#kernel'
import { type OutcomeFigure, type OutcomeMeasure, outcomeMeasures } from '../model.ts'
import { intervalLevel, measureFacts } from './measure-facts.ts'

/** A cell as it stands in a line: what follows from its measure is left out. */
interface CellRecord {
  readonly v?: number
  readonly n?: number
  /** Interval: low and high. */
  readonly i?: readonly [number, number]
  /** Method of the interval, when it is not that of the measure. */
  readonly m?: string
  /** Qualifier other than `exact`. */
  readonly q?: 'moreThan' | 'lessThan' | 'about'
  readonly u?: 1
  /** Reason why it is missing. */
  readonly x?: 'suppressed' | 'notMeasured' | 'notApplicable'
}

interface FigureRecord {
  readonly c: CellRecord
  readonly s?: CellRecord
  readonly a?: CellRecord
  readonly k?: CellRecord
}

/** All figures of one group. */
interface GroupLine {
  readonly d: OutcomeFigure['dimensions']
  readonly f: Readonly<Partial<Record<OutcomeMeasure, FigureRecord>>>
}

function packCell(cell: Cell, measure: OutcomeMeasure): CellRecord {
  if (!hasValue(cell)) return { x: cell.missing as NonNullable<CellRecord['x']> }
  const { value, n, interval, qualifier, unverified } = cell
  const method = interval?.method
  return {
    v: value,
    ...(n === undefined ? {} : { n }),
    ...(interval === undefined ? {} : { i: [interval.low, interval.high] as const }),
    ...(method === undefined || method === measureFacts[measure].method ? {} : { m: method }),
    ...(qualifier === 'exact' ? {} : { q: qualifier as NonNullable<CellRecord['q']> }),
    ...(unverified ? { u: 1 as const } : {}),
  }
}

function unpackValue(record: CellRecord, value: number, measure: OutcomeMeasure): ValueCell {
  const { unit, method } = measureFacts[measure]
  const { n, i, m, q, u } = record
  return valueCell(value, unit, {
    ...(n === undefined ? {} : { n }),
    ...(i === undefined
      ? { noInterval: unit === 'persons' ? 'fullCount' : 'notPublished' }
      : {
          interval: {
            low: i[0],
            high: i[1],
            kind: 'sampling',
            method: m ?? method ?? '',
            level: intervalLevel,
          },
        }),
    ...(q === undefined ? {} : { qualifier: q }),
    unverified: u === 1,
  })
}

function unpackCell(record: CellRecord, measure: OutcomeMeasure): Cell {
  const unit: Unit = measureFacts[measure].unit
  return record.v === undefined
    ? missingCell(record.x ?? 'notMeasured', unit)
    : unpackValue(record, record.v, measure)
}

function packFigure({ measure, cell, shrunken, adjusted, competing }: OutcomeFigure) {
  return {
    c: packCell(cell, measure),
    ...(shrunken === undefined ? {} : { s: packCell(shrunken, measure) }),
    ...(adjusted === undefined ? {} : { a: packCell(adjusted, measure) }),
    ...(competing === undefined ? {} : { k: packCell(competing, measure) }),
  }
}

function unpackFigure(
  dimensions: OutcomeFigure['dimensions'],
  measure: OutcomeMeasure,
  record: FigureRecord,
): OutcomeFigure {
  const { c, s, a, k } = record
  return {
    measure,
    dimensions,
    cell: unpackCell(c, measure),
    ...(s === undefined ? {} : { shrunken: unpackCell(s, measure) }),
    ...(a === undefined ? {} : { adjusted: unpackCell(a, measure) }),
    ...(k === undefined ? {} : { competing: unpackCell(k, measure) }),
  }
}

/**
 * Figures of groups as lines of JSON, one a group, in the order given: what a release keeps on disk.
 * Equal figures give equal text.
 */
export function figureLines(groups: readonly (readonly OutcomeFigure[])[]): string {
  const lines = groups.map((figures): string => {
    const ordered = outcomeMeasures.flatMap((measure) =>
      figures.filter((figure) => figure.measure === measure),
    )
    const line: GroupLine = {
      d: Object.fromEntries(Object.entries(figures[0]?.dimensions ?? {}).sort()),
      f: Object.fromEntries(ordered.map((figure) => [figure.measure, packFigure(figure)])),
    }
    return JSON.stringify(line)
  })
  return lines.map((line) => `${line}\n`).join('')
}

/** A figure as it stands in a line: put together only when somebody asks for it. */
export interface PackedFigure {
  readonly measure: OutcomeMeasure
  readonly dimensions: OutcomeFigure['dimensions']
  unpack(): OutcomeFigure
}

/** The figures in lines that {@link figureLines} made, in their order. */
export function packedFigures(text: string): readonly PackedFigure[] {
  const packed: PackedFigure[] = []
  for (const line of text.split('\n')) {
    if (line === '') continue
    const { d, f } = JSON.parse(line) as GroupLine
    for (const name in f) {
      const measure = name as OutcomeMeasure
      const record = f[measure] as FigureRecord
      packed.push({ measure, dimensions: d, unpack: () => unpackFigure(d, measure, record) })
    }
  }
  return packed
}

/** The figures in lines that {@link figureLines} made, group by group. */
export function parseFigureLines(text: string): readonly (readonly OutcomeFigure[])[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => packedFigures(line).map((figure) => figure.unpack()))
}
