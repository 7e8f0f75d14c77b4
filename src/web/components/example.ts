import type { ReactElement } from 'react'
import type { View } from '../view.ts'

/** A component in one state, for the gallery, its golden file and the accessibility check. */
export interface Example {
  /** Dutch, says which state it is. */
  readonly name: string
  render(view: View): ReactElement
}

/** The examples of one component. */
export interface Examples {
  readonly component: string
  readonly examples: readonly Example[]
}
