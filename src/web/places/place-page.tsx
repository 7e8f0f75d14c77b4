import type { ReactNode } from 'react'
import type { RegisterNames } from '#indicators'
import { EmptyState } from '../components/empty-state/empty-state.tsx'
import { fill } from '../messages/messages.ts'
import type { View } from '../view.ts'
import { FactTable } from './fact-table.tsx'
import { NotPublished } from './not-published.tsx'
import type { PlaceDimension, PlaceKnowledge } from './place-facts.ts'
import { StructureTables } from './structure-tables.tsx'

/** The body of the page of a place: what is known of it, how it is made up, and what was not published. */
export interface PlaceBodyProps {
  readonly view: View
  readonly names: RegisterNames
  readonly place: PlaceDimension
  readonly code: string
  readonly title: string
  /** Name without its kind, for captions. */
  readonly placeName: string
  readonly lead: string
  readonly knowledge: PlaceKnowledge
  /** Beside the figures: where it lies, what is in it, where to go. */
  readonly aside: ReactNode
}

/** The page of a place as one column of figures with an aside. */
export function PlaceBody(props: PlaceBodyProps) {
  const { view, names, place, code, title, placeName, lead, knowledge, aside } = props
  const { text } = view
  const { facts, alternatives, silent } = knowledge
  const shared = { view, names, place, code }
  const words = { place: placeName }
  return (
    <article className="kr-place">
      <div className="kr-place-grid">
        <div className="kr-stack">
          <header className="kr-page-head">
            <h1>{title}</h1>
            <p className="kr-lead">{lead}</p>
          </header>
          <FactTable {...shared} caption={fill(text.placeFactsCaption, words)} facts={facts} />
          <StructureTables {...shared} placeName={placeName} facts={facts} />
          {facts.length === 0 && <EmptyState message={fill(text.placeNothing, words)} />}
        </div>
        <aside className="kr-place-aside">{aside}</aside>
      </div>
      <div className="kr-stack kr-place-below">
        {alternatives.some(({ own }) => own !== undefined) && (
          <section className="kr-section">
            <h2>{text.placeOtherCounts}</h2>
            <p className="kr-prose">{text.chooseDefinitionHelp}</p>
            <FactTable
              {...shared}
              caption={fill(text.placeOtherCountsCaption, words)}
              facts={alternatives}
              withDefinition
            />
          </section>
        )}
        <NotPublished view={view} place={place} placeName={placeName} silent={silent} />
      </div>
    </article>
  )
}
