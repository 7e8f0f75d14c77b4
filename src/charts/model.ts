import type { FeatureCollection } from 'geojson'
import type { Cell, Language, PeriodCode, Unit } from '#kernel'

/** What every chart needs: its words, the unit of its values, and the language of numbers and dates. */
export interface ChartFrame {
  /** Accessible name, read by screen readers and printed in downloads. */
  readonly title: string
  /** One or two sentences that say what the picture shows. */
  readonly description: string
  readonly unit: Unit
  readonly language: Language
  /** Printed small below the picture in downloads: source, period, release. */
  readonly footnote?: string
  /** Width in CSS pixels; the height follows. */
  readonly width?: number
  /** `page` uses the custom properties of the page (light and dark); `print` has fixed light colours. */
  readonly theme: 'page' | 'print'
}

/** A line over time. Points with a missing cell break the line and are drawn hatched, with their reason. */
export interface LineSeries {
  readonly label: string
  readonly points: readonly { readonly period: PeriodCode; readonly cell: Cell }[]
  /** Drawn dashed: forecasts and paths to a target. */
  readonly projected?: boolean
}

/** A horizontal reference such as a target. */
export interface ReferenceLine {
  readonly label: string
  readonly value: number
}

/** A category with its value, for bars and dots. */
export interface Bar {
  readonly label: string
  readonly cell: Cell
  /** Drawn in the accent colour. */
  readonly highlighted?: boolean
}

/** An axis of a picture in a plane. */
export interface PlaneAxis {
  /** What it shows, printed beside it. */
  readonly label: string
  readonly unit: Unit
}

/** A bubble in a plane: two cells, and how many persons it stands for. */
export interface Bubble {
  /** Whole name, read aloud and printed beside the bubble where there is room. */
  readonly label: string
  /** One or two signs inside the bubble. */
  readonly sign?: string
  readonly x: Cell
  readonly y: Cell
  /** Area of the bubble; a cell without a number gives a small hatched one. */
  readonly size: Cell
  readonly highlighted?: boolean
}

/** A unit in a funnel plot. */
export interface FunnelPoint {
  readonly label: string
  /** Its share; `n` places it along the axis of persons. */
  readonly cell: Cell
  readonly highlighted?: boolean
}

/** The limits of a funnel at a number of persons, in the unit of the shares. */
export interface FunnelLimit {
  readonly n: number
  readonly inner: readonly [low: number, high: number]
  readonly outer: readonly [low: number, high: number]
}

/** What a funnel plot is drawn around. */
export interface Funnel {
  readonly target: { readonly label: string; readonly value: number }
  /** From few to many persons. */
  readonly limits: readonly FunnelLimit[]
  readonly points: readonly FunnelPoint[]
}

/** A labour-market region on the tile map. */
export interface Tile {
  readonly region: string
  readonly name: string
  readonly abbreviation: string
  readonly column: number
  readonly row: number
  readonly cell: Cell
  /** Where a click or Enter leads. */
  readonly href?: string
}

/** A region drawn with its real outline. */
export interface MapArea {
  readonly code: string
  readonly name: string
  readonly cell: Cell
  readonly href?: string
}

/** The axes of a bubble chart. */
export interface BubbleAxes {
  readonly x: PlaneAxis
  readonly y: PlaneAxis
  /** What the area of a bubble counts. */
  readonly size: string
}

/** The drawings. Each returns one self-contained `<svg>` element as text, without script. */
export interface Charts {
  lineChart(
    frame: ChartFrame,
    series: readonly LineSeries[],
    references?: readonly ReferenceLine[],
  ): string
  barChart(frame: ChartFrame, bars: readonly Bar[], references?: readonly ReferenceLine[]): string
  dotChart(frame: ChartFrame, dots: readonly Bar[], references?: readonly ReferenceLine[]): string
  bubbleChart(frame: ChartFrame, axes: BubbleAxes, bubbles: readonly Bubble[]): string
  funnelChart(frame: ChartFrame, funnel: Funnel): string
  tileMap(frame: ChartFrame, tiles: readonly Tile[]): string
  boundaryMap(frame: ChartFrame, outlines: FeatureCollection, areas: readonly MapArea[]): string
  /** A line without axes, for tables and cards. */
  sparkline(frame: ChartFrame, series: LineSeries): string
}
