import { findScheme, type Scheme } from '#schemes'

/** Figures that are about a scheme, by slug of the indicator: its budget, its outcome. */
const schemesByFigure: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'praktijkleren-budget': ['praktijkleren', 'praktijkleren-derde-leerweg'],
    'praktijkleren-uitbetaald': ['praktijkleren'],
    'praktijkleren-bedrag-per-plaats': ['praktijkleren'],
    'rif-budget': ['regionaal-investeringsfonds'],
    'vab-budget': ['versterking-aansluiting-beroepsonderwijskolom'],
    'lob-budget': ['lob-mbo'],
    'stagepact-budget': ['stagepact'],
    'llo-katalysator-budget': ['llo-katalysator'],
    'instroom-25-plus': ['lesgeld-en-cursusgeld', 'stap-budget'],
  }),
)

/** The schemes that a figure is about, as far as they are modelled. */
export function schemesOfFigure(slug: string): readonly Scheme[] {
  return (schemesByFigure.get(slug) ?? []).flatMap((id) => findScheme(id) ?? [])
}
