import { type Phase, phases } from '#indicators'
import type { View } from '../view.ts'

/** The phase with this Dutch name in the address, or `undefined`. */
export function phaseBySlug(slug: string, { text }: View): Phase | undefined {
  return phases.find((phase) => text[`phaseSlug_${phase}`] === slug)
}

/** Dutch path of the shelf of a phase. */
export function phasePath(phase: Phase, { text }: View): string {
  return `/atlas/${text[`phaseSlug_${phase}`]}`
}
