import type { RegisterNames } from '#indicators'
import type { Code } from '#reference'
import { fill } from '../../messages/messages.ts'
import { AsidePart, MunicipalityList, RegionLinks } from '../../places/place-aside.tsx'
import type { PlaceKnowledge } from '../../places/place-facts.ts'
import { PlaceBody } from '../../places/place-page.tsx'
import { municipalitiesOf, provincesOf, tileNeighbours } from '../../places/region-geography.ts'
import { regionInsight } from '../../places/region-insight.ts'
import { RegionLocator } from '../../places/region-locator.tsx'
import type { PageContent } from '../../routing/page-route.ts'
import { href, type View } from '../../view.ts'

/** What the page of a labour-market region shows. */
export interface RegionProps {
  readonly view: View
  readonly names: RegisterNames
  readonly region: Code
  readonly knowledge: PlaceKnowledge
}

/** Most regions side by side, this one included. */
const mostCompared = 6

function compareHref(view: View, codes: readonly string[]): string {
  const query = codes.map((code) => `regio=${code}`).join('&')
  const address = href(view, '/vergelijken')
  return `${address}${address.includes('?') ? '&' : '?'}${query}`
}

function RegionAside({ view, region }: Pick<RegionProps, 'view' | 'region'>) {
  const { text } = view
  const { code } = region
  const neighbours = tileNeighbours(code)
  const compared = [code, ...neighbours.map((neighbour) => neighbour.code)].slice(0, mostCompared)
  return (
    <>
      <RegionLocator view={view} regions={[code]} />
      <AsidePart title={text.regionNeighbours}>
        <RegionLinks view={view} regions={neighbours} />
        <p>
          <a className="kr-action" href={compareHref(view, compared)}>
            {text.regionCompare}
          </a>
        </p>
      </AsidePart>
      <AsidePart title={text.regionProvinces}>
        <RegionLinks view={view} regions={provincesOf(code)} />
      </AsidePart>
      <MunicipalityList view={view} municipalities={municipalitiesOf(code)} />
    </>
  )
}

/** The page of a labour-market region. */
export function regionPage({ view, names, region, knowledge }: RegionProps): PageContent {
  const { text, language } = view
  const name = region.name[language]
  const words = { place: name }
  const lead = regionInsight(knowledge.facts, name, names, view)
  return {
    kind: 'page',
    title: fill(text.regionTitle, words),
    description: lead,
    breadcrumbs: [{ label: text.navRegions, path: '/regios' }, { label: name }],
    body: (
      <PlaceBody
        view={view}
        names={names}
        place="region"
        code={region.code}
        title={fill(text.regionTitle, words)}
        placeName={name}
        lead={lead}
        knowledge={knowledge}
        aside={<RegionAside view={view} region={region} />}
      />
    ),
  }
}
