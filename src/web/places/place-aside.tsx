import type { ReactNode } from 'react'
import type { Code, Municipality } from '#reference'
import { fill } from '../messages/messages.ts'
import { href, type View } from '../view.ts'
import { regionPath } from './place-routes.ts'
import { geographyYear } from './region-geography.ts'

/** A titled part of the aside. */
export function AsidePart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="kr-part">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** Links to regions or provinces, in the order given. */
export function RegionLinks({ view, regions }: { view: View; regions: readonly Code[] }) {
  return (
    <ul className="kr-link-row">
      {regions.map(({ code, name }) => (
        <li key={code}>
          <a href={href(view, regionPath(code))}>{name[view.language]}</a>
        </li>
      ))}
    </ul>
  )
}

/** The municipalities of a region in one paragraph; those the sources disagree about are named as such. */
export function MunicipalityList({
  view,
  municipalities,
}: {
  view: View
  municipalities: readonly Municipality[]
}) {
  const { text, language } = view
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const uncertain = municipalities.filter((municipality) => municipality.uncertain)
  const names = (part: readonly Municipality[]) => list.format(part.map(({ name }) => name))
  return (
    <AsidePart title={fill(text.placeMunicipalities, { year: geographyYear() })}>
      <p className="kr-small">{names(municipalities)}.</p>
      {uncertain.length > 0 && (
        <p className="kr-small kr-muted">
          {fill(text.placeUncertain, { names: names(uncertain) })}
        </p>
      )}
    </AsidePart>
  )
}
