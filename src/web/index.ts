export { prepareWebAssets, type WebAssets } from './assets/web-assets.ts'
export type { FigureReport, PagePorts, ReportBox } from './ports.ts'
export { registerPages } from './register-pages.ts'
