import { barChart } from './bar-chart.ts'
import { boundaryMap } from './boundary-map.ts'
import { lineChart } from './line-chart.ts'
import type { Charts } from './model.ts'
import { sparkline } from './sparkline.ts'
import { tileMap } from './tile-map.ts'

export * from './model.ts'
export { type PngOptions, svgToPng } from './png.ts'
export { chartStyles } from './theme.ts'
export { barChart, boundaryMap, lineChart, sparkline, tileMap }

/** All drawings together, as one value to hand on. */
export const charts: Charts = { lineChart, barChart, tileMap, boundaryMap, sparkline }
