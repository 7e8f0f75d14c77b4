export { prepareWebAssets, type WebAssets } from './assets/web-assets.ts'
export type {
  BatchDecision,
  BatchDesk,
  BatchDownload,
  BatchFile,
  BatchFormat,
  BatchOrder,
  BatchStart,
  BatchStatus,
  BatchSummary,
  FigureReport,
  PagePorts,
  ReportBox,
} from './ports.ts'
export { registerPages } from './register-pages.ts'
