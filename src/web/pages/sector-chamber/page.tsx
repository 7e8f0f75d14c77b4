import type { RegisterNames } from '#indicators'
import type { Code } from '#reference'
import { fill } from '../../messages/messages.ts'
import { AsidePart } from '../../places/place-aside.tsx'
import type { PlaceKnowledge } from '../../places/place-facts.ts'
import { PlaceBody } from '../../places/place-page.tsx'
import { sectorChamberPath } from '../../places/place-routes.ts'
import { sectorChambers } from '../../places/sector-chambers.ts'
import type { PageContent } from '../../routing/page-route.ts'
import { href, type View } from '../../view.ts'

/** What the page of a sector chamber shows. */
export interface SectorChamberProps {
  readonly view: View
  readonly names: RegisterNames
  readonly chamber: Code
  readonly knowledge: PlaceKnowledge
}

function ChamberAside({ view, chamber }: Pick<SectorChamberProps, 'view' | 'chamber'>) {
  const { text, language } = view
  const others = sectorChambers().filter(({ code }) => code !== chamber.code)
  const all = sectorChambers().slice(0, 6)
  const query = [chamber, ...all.filter(({ code }) => code !== chamber.code)]
    .slice(0, 6)
    .map(({ code }) => `sectorkamer=${code}`)
    .join('&')
  const compare = href(view, '/vergelijken')
  return (
    <>
      <AsidePart title={text.chamberWhat}>
        <p className="kr-small">{text.chamberExplained}</p>
      </AsidePart>
      <AsidePart title={text.chamberOthers}>
        <ul className="kr-link-list">
          {others.map(({ code, name }) => (
            <li key={code}>
              <a href={href(view, sectorChamberPath(code))}>{name[language]}</a>
            </li>
          ))}
        </ul>
        <p>
          <a className="kr-action" href={`${compare}${compare.includes('?') ? '&' : '?'}${query}`}>
            {text.chamberCompare}
          </a>
        </p>
      </AsidePart>
    </>
  )
}

/** The page of a sector chamber. */
export function sectorChamberPage(props: SectorChamberProps): PageContent {
  const { view, names, chamber, knowledge } = props
  const { text, language } = view
  const name = chamber.name[language]
  const lead = fill(text.chamberLead, { place: name, count: knowledge.facts.length })
  return {
    kind: 'page',
    title: fill(text.chamberTitle, { place: name }),
    description: lead,
    breadcrumbs: [{ label: text.chambersTitle, path: '/sectorkamers' }, { label: name }],
    body: (
      <PlaceBody
        view={view}
        names={names}
        place="sectorChamber"
        code={chamber.code}
        title={name}
        placeName={name}
        lead={lead}
        knowledge={knowledge}
        aside={<ChamberAside view={view} chamber={chamber} />}
      />
    ),
  }
}
