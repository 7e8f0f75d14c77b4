export * from './model.ts'
export { recogniseSource } from './recognise-source.ts'
export { sourceById, sources } from './registry.ts'
export { type Validation, validateFile } from './validate-file.ts'
// Fetching and the shipped figures: keep these lines.
export * from './fetch/index.ts'
export { publishedFigures, readPublishedFigures } from './published-figures/read.ts'
