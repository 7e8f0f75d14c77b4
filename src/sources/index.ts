export * from './model.ts'
export { sourceById, sources } from './registry.ts'
