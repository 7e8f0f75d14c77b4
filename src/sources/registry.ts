import type { Source } from './model.ts'

/** Every source, each read by its own folder. Later ones add to earlier ones, never replace them. */
export const sources: readonly Source[] = []

/** The source with this id, or `undefined` when there is none. */
export function sourceById(id: string): Source | undefined {
  return sources.find((source) => source.description.id === id)
}
