import { type Dataset, type Phase, phases, type RegisterNames } from '#indicators'
import { FigureCard, type FigureCardProps } from '../../components/figure-card/figure-card.tsx'
import { fill } from '../../messages/messages.ts'
import {
  notFound,
  type PageContent,
  type PageRequest,
  type PageRoute,
} from '../../routing/page-route.ts'
import { href, type View } from '../../view.ts'
import { figureSummary } from '../figure-summary.ts'
import { phaseBySlug, phasePath } from '../phase-names.ts'

/** A shelf of the Atlas: a phase with the questions on it. */
export interface Shelf {
  readonly phase: Phase
  readonly cards: readonly (Omit<FigureCardProps, 'view'> & { readonly question: string })[]
}

function ShelfSection({ view, shelf, alone }: { view: View; shelf: Shelf; alone: boolean }) {
  const { text } = view
  const { phase, cards } = shelf
  const count =
    cards.length === 1 ? text.atlasCountOne : fill(text.atlasCount, { count: cards.length })
  return (
    <section className="kr-shelf" id={text[`phaseSlug_${phase}`]}>
      {!alone && (
        <header className="kr-shelf-head">
          <h2>
            <a href={href(view, phasePath(phase, view))}>{text[`phase_${phase}`]}</a>
          </h2>
          <p>{text[`phaseLead_${phase}`]}</p>
          <p className="kr-small kr-muted">{count}</p>
        </header>
      )}
      <div className="kr-shelf-cards">
        {cards.map(({ question, ...card }) => (
          <FigureCard
            key={card.path}
            view={view}
            headingLevel={alone ? 2 : 3}
            {...card}
            label={question}
          />
        ))}
      </div>
    </section>
  )
}

/** The Atlas: every figure as a card with its question, on the shelf of its phase. */
export function atlasPage(view: View, shelves: readonly Shelf[], only?: Phase): PageContent {
  const { text } = view
  const name = only === undefined ? undefined : text[`phase_${only}`]
  const title = name === undefined ? text.atlasTitle : fill(text.atlasPhaseTitle, { phase: name })
  const lead = only === undefined ? text.atlasLead : text[`phaseLead_${only}`]
  return {
    kind: 'page',
    title,
    description: only === undefined ? text.atlasDescription : lead,
    breadcrumbs: [
      { label: text.atlasTitle, path: '/atlas' },
      ...(name === undefined ? [] : [{ label: name }]),
    ],
    body: (
      <div className="kr-stack">
        <div className="kr-page-head">
          <h1>{name ?? text.atlasTitle}</h1>
          <p className="kr-lead">{lead}</p>
        </div>
        {shelves.map((shelf) => (
          <ShelfSection key={shelf.phase} view={view} shelf={shelf} alone={only !== undefined} />
        ))}
      </div>
    ),
  }
}

function shelfOf(
  phase: Phase,
  datasets: readonly Dataset[],
  names: RegisterNames,
  view: View,
): Shelf {
  const ofPhase = datasets.filter(({ indicator }) => indicator.phase === phase)
  const cards = ofPhase.map((dataset) => ({
    ...figureSummary(dataset, names, view),
    question: dataset.indicator.question[view.language],
  }))
  return { phase, cards }
}

async function shelves({ atlas, view }: PageRequest, wanted: readonly Phase[]) {
  const found = await Promise.all(atlas.indicators.map(({ slug }) => atlas.dataset(slug)))
  const datasets = found.filter((dataset) => dataset !== undefined)
  const all = wanted.map((phase) => shelfOf(phase, datasets, atlas.names, view))
  return all.filter(({ cards }) => cards.length > 0)
}

/** The Atlas with all shelves. */
export const atlasRoute: PageRoute = {
  path: '/atlas',
  load: async (request) => atlasPage(request.view, await shelves(request, phases)),
}

/** One shelf of the Atlas. */
export const atlasPhaseRoute: PageRoute = {
  path: '/atlas/:fase',
  async load(request) {
    const { view, params } = request
    const phase = phaseBySlug(params.fase ?? '', view)
    if (phase !== undefined) return atlasPage(view, await shelves(request, [phase]), phase)
    const choices = phases.map((known) => ({
      label: view.text[`phase_${known}`],
      href: href(view, phasePath(known, view)),
    }))
    const words = { name: view.text.atlasTitle, value: params.fase ?? '' }
    return notFound(fill(view.text.badValueText, words), choices)
  },
}
