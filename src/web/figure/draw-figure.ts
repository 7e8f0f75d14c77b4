import {
  barChart,
  type ChartFrame,
  type LineSeries,
  lineChart,
  type ReferenceLine,
  type Tile,
  tileMap,
} from '#charts'
import type { Dataset, RegisterNames } from '#indicators'
import { formatPeriod, hasValue, type Language, missingCell, type Observation } from '#kernel'
import { codeInfo, type DimensionId, regionTiles } from '#reference'
import { fill, messages } from '../messages/messages.ts'
import type { Display } from './figure-choice.ts'
import { type FigureSelection, onOneAxis } from './figure-selection.ts'
import { codeLabel } from './labels.ts'

/** What a drawing needs besides the figures. */
export interface DrawingFrame {
  readonly dataset: Dataset
  readonly names: RegisterNames
  readonly language: Language
  readonly theme: ChartFrame['theme']
  /** Printed below downloads: source, period, release. */
  readonly footnote?: string
  readonly width?: number
  /** Where a region on the map leads. */
  readonly regionHref?: (code: string) => string
}

/** Which drawing suits a selection. `value`: one number, nothing to draw. */
export type DrawingKind = 'line' | 'bars' | 'tiles' | 'value' | 'nothing'

const mostLines = 8

/** Which drawing suits a selection on a tab. */
export function drawingKind(selection: FigureSelection, display: Display): DrawingKind {
  if (selection.rows.length === 0) return 'nothing'
  if (display === 'kaart') return hasTiles(selection) ? 'tiles' : 'nothing'
  const overTime = selection.periods.length > 1 && onOneAxis(selection.periods)
  if (selection.breakdown === undefined) return overTime ? 'line' : singleOrBars(selection)
  return overTime && selection.shown.length <= mostLines ? 'line' : 'bars'
}

function singleOrBars({ rows }: FigureSelection): DrawingKind {
  return rows.length > 1 ? 'bars' : 'value'
}

/** Whether a selection can be drawn on the map of labour-market regions. */
export function hasTiles({ breakdown, shown }: FigureSelection): boolean {
  return breakdown === 'region' && shown.some((code) => code.startsWith('AM'))
}

function chartFrame(selection: FigureSelection, frame: DrawingFrame): ChartFrame {
  const { dataset, language, theme, footnote, width } = frame
  const { question, label } = dataset.indicator
  const periods = selection.periods.map((period) => formatPeriod(period, language))
  const span = periods.length > 1 ? `${periods[0]} – ${periods.at(-1)}` : (periods[0] ?? '')
  const text = messages[language].chartDescription
  return {
    title: question[language],
    description: fill(text, { label: label[language], periods: span }),
    unit: selection.rows[0]?.cell.unit ?? dataset.indicator.unit,
    language,
    theme,
    ...(footnote === undefined ? {} : { footnote }),
    ...(width === undefined ? {} : { width }),
  }
}

function isForecast({ cell }: Observation): boolean {
  return hasValue(cell) && cell.status === 'forecast'
}

/** One line per code; forecasts become a dashed line of their own, starting at the last figure. */
function linesOf(label: string, rows: readonly Observation[], language: Language): LineSeries[] {
  const points = (part: readonly Observation[]) =>
    part.map(({ period, cell }) => ({ period, cell }))
  const measured = rows.filter((row) => !isForecast(row))
  const forecast = rows.filter(isForecast)
  if (forecast.length === 0) return [{ label, points: points(measured) }]
  const name = `${label} (${messages[language].status_forecast})`
  const line = { label: name, points: points(forecast), projected: true }
  return measured.length === 0 ? [line] : [{ label, points: points(measured) }, line]
}

function allLines(selection: FigureSelection, frame: DrawingFrame): readonly LineSeries[] {
  const { breakdown: id, rows, shown } = selection
  const { dataset, language } = frame
  if (id === undefined) return linesOf(dataset.indicator.label[language], rows, language)
  return shown.flatMap((code) => {
    const ofCode = rows.filter((row) => row.dimensions[id] === code)
    return linesOf(codeLabel(id, code, frame.names, language), ofCode, language)
  })
}

function references({ targets }: FigureSelection, language: Language): readonly ReferenceLine[] {
  return targets.flatMap(({ cell, period }) => {
    const label = `${messages[language].status_target} ${formatPeriod(period, language)}`
    return hasValue(cell) ? [{ label, value: cell.value }] : []
  })
}

function barLabel(row: Observation, id: DimensionId | undefined, frame: DrawingFrame): string {
  if (id === undefined) return formatPeriod(row.period, frame.language)
  return codeLabel(id, row.dimensions[id] ?? 'total', frame.names, frame.language)
}

function bars(selection: FigureSelection, frame: DrawingFrame) {
  const { breakdown, rows, period } = selection
  const drawn = breakdown === undefined ? rows : rows.filter((row) => row.period === period)
  const sorted = breakdown === 'region' ? byValue(drawn) : drawn
  return sorted.map((row) => ({ label: barLabel(row, breakdown, frame), cell: row.cell }))
}

function byValue(rows: readonly Observation[]): readonly Observation[] {
  const rank = ({ cell }: Observation) => (hasValue(cell) ? cell.value : Number.NEGATIVE_INFINITY)
  return [...rows].sort((a, b) => rank(b) - rank(a))
}

function tiles(selection: FigureSelection, frame: DrawingFrame): readonly Tile[] {
  const drawn = selection.rows.filter((row) => row.period === selection.period)
  const cells = new Map(drawn.map((row) => [row.dimensions.region, row.cell]))
  const unit = drawn[0]?.cell.unit ?? frame.dataset.indicator.unit
  return regionTiles().map(({ region, column, row, abbreviation }) => ({
    region,
    name: codeInfo('region', region)?.name[frame.language] ?? region,
    abbreviation,
    column,
    row,
    cell: cells.get(region) ?? missingCell('notDelivered', unit),
    ...(frame.regionHref === undefined ? {} : { href: frame.regionHref(region) }),
  }))
}

/** The picture of a selection as SVG, or `undefined` where a picture would add nothing. */
export function drawFigure(
  selection: FigureSelection,
  display: Display,
  frame: DrawingFrame,
): string | undefined {
  const chart = chartFrame(selection, frame)
  const kind = drawingKind(selection, display)
  if (kind === 'tiles') return tileMap(chart, tiles(selection, frame))
  const lines = references(selection, frame.language)
  if (kind === 'line') return lineChart(chart, allLines(selection, frame), lines)
  return kind === 'bars' ? barChart(chart, bars(selection, frame), lines) : undefined
}
