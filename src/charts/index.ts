import { barChart } from './bar-chart.ts'
import { boundaryMap } from './boundary-map.ts'
import { bubbleChart } from './bubble-chart.ts'
import { dotChart } from './dot-chart.ts'
import { funnelChart } from './funnel-chart.ts'
import { lineChart } from './line-chart.ts'
import type { Charts } from './model.ts'
import { sparkline } from './sparkline.ts'
import { tileMap } from './tile-map.ts'

export * from './model.ts'
export { type PngOptions, svgToPng } from './png.ts'
export { type Step, type StepFrame, stepChart } from './step-chart.ts'
export { chartStyles } from './theme.ts'
export { barChart, boundaryMap, bubbleChart, dotChart, funnelChart, lineChart, sparkline, tileMap }

/** All drawings together, as one value to hand on. */
export const charts: Charts = {
  lineChart,
  barChart,
  dotChart,
  bubbleChart,
  funnelChart,
  tileMap,
  boundaryMap,
  sparkline,
}
export { woffToSfnt } from './woff.ts'
