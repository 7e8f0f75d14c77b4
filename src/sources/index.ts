export * from './fetch/index.ts'
export * from './model.ts'
export { publishedFigures, readPublishedFigures } from './published-figures/read.ts'
export { sourceById, sources } from './registry.ts'
