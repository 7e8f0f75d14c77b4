import type { Dataset, RegisterNames } from '#indicators'
import type { Display, FigureChoice } from '../../figure/figure-choice.ts'
import type { FigureSelection } from '../../figure/figure-selection.ts'
import type { View } from '../../view.ts'

/** A picture drawn twice: its texts stay readable on a wide and on a small screen. */
export interface Picture {
  readonly wide: string
  readonly narrow: string
}

/** What a figure page shows: a dataset, the choice in the address, and what belongs to it. */
export interface FigureProps {
  readonly view: View
  readonly dataset: Dataset
  readonly names: RegisterNames
  readonly choice: FigureChoice
  readonly selection: FigureSelection
  readonly display: Display
  /** The picture as SVG text from our own charts; absent where it would add nothing. */
  readonly picture?: Picture
  /** Whether regions can be drawn on the map for this dataset. */
  readonly mappable: boolean
  /** Label and path of figures to look at next. */
  readonly related: readonly { readonly label: string; readonly path: string }[]
}
