import type { Phase } from '#indicators'

/** A figure on the home page: the indicator, and the indicator that holds its target if there is one. */
export interface KeyFigure {
  readonly slug: string
  readonly targetIn?: string
}

/** Two figures per phase that together answer how it stands. A slug without data is left out. */
export const keyFigures: Readonly<Record<Phase, readonly KeyFigure[]>> = {
  choice: [{ slug: 'keuze-zorg-techniek-onderwijs' }, { slug: 'nieuwe-mbo-studenten' }],
  learning: [{ slug: 'mbo-studenten' }, { slug: 'aandeel-bbl' }],
  transition: [{ slug: 'werk-binnen-drie-maanden' }, { slug: 'economische-zelfstandigheid' }],
  lifelong: [{ slug: 'voortijdig-schoolverlaters' }, { slug: 'startsalaris' }],
  system: [{ slug: 'spanning-arbeidsmarkt' }, { slug: 'tekort-leerplaatsen' }],
}
