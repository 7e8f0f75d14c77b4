import type { Indicator } from './model.ts'

/** Every indicator, ordered by phase. */
export const indicators: readonly Indicator[] = []
