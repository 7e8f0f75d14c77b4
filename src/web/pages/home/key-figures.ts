import type { Phase } from '#indicators'

/** A figure on the home page, and the indicator that says how far it is from its target, if any. */
export interface KeyFigure {
  readonly slug: string
  readonly gap?: string
}

/** The figure beside the title: how large it all is. */
export const leadFigure: KeyFigure = { slug: 'mbo-studenten' }

/** The figures per phase that together answer how it stands. A slug without data is left out. */
export const keyFigures: Readonly<Record<Phase, readonly KeyFigure[]>> = {
  choice: [{ slug: 'nieuwe-mbo-studenten' }, { slug: 'keuze-zorg-techniek-onderwijs' }],
  learning: [
    { slug: 'aandeel-bbl', gap: 'bbl-doel-tekort' },
    { slug: 'voortijdig-schoolverlaters', gap: 'vsv-afstand-tot-doel' },
  ],
  transition: [
    { slug: 'werk-binnen-drie-maanden' },
    { slug: 'economische-zelfstandigheid' },
    { slug: 'startsalaris' },
  ],
  lifelong: [{ slug: 'instroom-25-plus' }],
  system: [{ slug: 'spanning-arbeidsmarkt' }, { slug: 'stagetekort' }],
}
