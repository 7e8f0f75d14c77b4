import type { RegisterNames } from '#indicators'
import type { Code } from '#reference'
import { fill } from '../../messages/messages.ts'
import { AsidePart, MunicipalityList, RegionLinks } from '../../places/place-aside.tsx'
import type { PlaceKnowledge } from '../../places/place-facts.ts'
import { PlaceBody } from '../../places/place-page.tsx'
import { labourMarketRegionsOf, municipalitiesOf } from '../../places/region-geography.ts'
import { regionInsight } from '../../places/region-insight.ts'
import { RegionLocator } from '../../places/region-locator.tsx'
import type { PageContent } from '../../routing/page-route.ts'
import type { View } from '../../view.ts'

/** What the page of a province shows. */
export interface ProvinceProps {
  readonly view: View
  readonly names: RegisterNames
  readonly province: Code
  readonly knowledge: PlaceKnowledge
}

function ProvinceAside({ view, province }: Pick<ProvinceProps, 'view' | 'province'>) {
  const regions = labourMarketRegionsOf(province.code)
  return (
    <>
      <RegionLocator view={view} regions={regions.map(({ code }) => code)} />
      <AsidePart title={view.text.provinceRegions}>
        <p className="kr-small kr-muted">{view.text.provinceRegionsHelp}</p>
        <RegionLinks view={view} regions={regions} />
      </AsidePart>
      <MunicipalityList view={view} municipalities={municipalitiesOf(province.code)} />
    </>
  )
}

/** The page of a province. */
export function provincePage({ view, names, province, knowledge }: ProvinceProps): PageContent {
  const { text, language } = view
  const name = province.name[language]
  const words = { place: name }
  const lead = regionInsight(knowledge.facts, name, names, view)
  return {
    kind: 'page',
    title: fill(text.provinceTitle, words),
    description: lead,
    breadcrumbs: [
      { label: text.navRegions, path: '/regios' },
      { label: fill(text.provinceTitle, words) },
    ],
    body: (
      <PlaceBody
        view={view}
        names={names}
        place="region"
        code={province.code}
        title={fill(text.provinceTitle, words)}
        placeName={name}
        lead={lead}
        knowledge={knowledge}
        aside={<ProvinceAside view={view} province={province} />}
      />
    ),
  }
}
