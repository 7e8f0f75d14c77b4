export * from './decompound.ts'
export * from './search-index.ts'
export * from './trigram-similarity.ts'
export * from './word-stem.ts'
