export { type GatherOptions, gatherContent } from './gather/gather-content.ts'
export { type MergedContent, mergeReadResults, type SourceResult } from './merge-read-results.ts'
export * from './model.ts'
export { openReleaseStore } from './release-store.ts'
