import { type Atlas, headline, type Phase, phases } from '#indicators'
import { hasValue } from '#kernel'
import { FigureCard, type FigureCardProps } from '../../components/figure-card/figure-card.tsx'
import { cellText } from '../../figure/cell-text.ts'
import { codesInWords } from '../../figure/labels.ts'
import { fill } from '../../messages/messages.ts'
import type { PageContent, PageRoute } from '../../routing/page-route.ts'
import { href, type View } from '../../view.ts'
import { figureSummary } from '../figure-summary.ts'
import { phasePath } from '../phase-names.ts'
import { countUnknown, type UnknownCounts } from './count-unknown.ts'
import { type KeyFigure, keyFigures, leadFigure } from './key-figures.ts'

type Card = Omit<FigureCardProps, 'view'>

/** What the home page shows: a figure beside the title, cards per phase, and how much is not known. */
export interface HomeProps {
  readonly view: View
  readonly lead: readonly Card[]
  readonly shelves: readonly { readonly phase: Phase; readonly cards: readonly Card[] }[]
  readonly unknown: UnknownCounts
}

function PhaseColumn({ view, shelf }: { view: View; shelf: HomeProps['shelves'][number] }) {
  const { phase, cards } = shelf
  return (
    <section className={`kr-phase kr-phase-${phase}`} aria-labelledby={`fase-${phase}`}>
      <h2 id={`fase-${phase}`}>
        <a href={href(view, phasePath(phase, view))}>{view.text[`phase_${phase}`]}</a>
      </h2>
      {cards.map((card) => (
        <FigureCard key={card.path} view={view} {...card} />
      ))}
    </section>
  )
}

function WhatIsNotKnown({ view, unknown }: Pick<HomeProps, 'view' | 'unknown'>) {
  return (
    <section className="kr-unknown">
      <h2>{view.text.homeUnknownTitle}</h2>
      <p>{fill(view.text.homeUnknownText, { ...unknown })}</p>
      <ul className="kr-link-row">
        <li>
          <a href={href(view, '/atlas')}>{view.text.homeAtlas}</a>
        </li>
        <li>
          <a href={href(view, '/regios')}>{view.text.homeRegions}</a>
        </li>
      </ul>
    </section>
  )
}

/** The home page: how it stands, in one screen, along the path of a student. */
export function homePage(props: HomeProps): PageContent {
  const { view, shelves, lead } = props
  const { text } = view
  return {
    kind: 'page',
    title: text.homeTitle,
    description: text.homeDescription,
    breadcrumbs: [],
    body: (
      <>
        <div className="kr-hero">
          <div>
            <h1>{text.homeTitle}</h1>
            <p className="kr-lead">{text.homeLead}</p>
          </div>
          {lead.map((card) => (
            <FigureCard key={card.path} view={view} headingLevel={2} {...card} />
          ))}
        </div>
        <div className="kr-phases">
          {shelves.map((shelf) => (
            <PhaseColumn key={shelf.phase} view={view} shelf={shelf} />
          ))}
          <WhatIsNotKnown {...props} />
        </div>
      </>
    ),
  }
}

/** How far a figure is from its target: `Tekort tot het bbl-doel: 26.379`. */
async function aimOf(atlas: Atlas, slug: string, view: View): Promise<string | undefined> {
  const dataset = await atlas.dataset(slug)
  if (dataset === undefined) return undefined
  const { cell, latest } = headline(dataset)
  if (!hasValue(cell)) return undefined
  const about = codesInWords(latest?.dimensions ?? {}, atlas.names, view.language)
  const scope = about.length === 0 ? '' : ` (${about.join(', ')})`
  return `${dataset.indicator.label[view.language]}: ${cellText(cell, view)}${scope}`
}

async function cardsOf(
  atlas: Atlas,
  { slug, gap }: KeyFigure,
  view: View,
): Promise<readonly Card[]> {
  const dataset = await atlas.dataset(slug)
  if (dataset === undefined) return []
  const { sparkline, ...summary } = figureSummary(dataset, atlas.names, view)
  const aim = gap === undefined ? undefined : await aimOf(atlas, gap, view)
  const line = slug === leadFigure.slug && sparkline !== undefined ? { sparkline } : {}
  return [{ ...summary, ...line, ...(aim === undefined ? {} : { aim }) }]
}

/** The home page. */
export const homeRoute: PageRoute = {
  path: '/',
  async load({ atlas, view }) {
    const cards = async (figures: readonly KeyFigure[]) =>
      (await Promise.all(figures.map((figure) => cardsOf(atlas, figure, view)))).flat()
    const shelves = await Promise.all(
      phases.map(async (phase) => ({ phase, cards: await cards(keyFigures[phase]) })),
    )
    const found = await Promise.all(atlas.indicators.map(({ slug }) => atlas.dataset(slug)))
    const datasets = found.filter((dataset) => dataset !== undefined)
    return homePage({
      view,
      lead: await cards([leadFigure]),
      shelves: shelves.filter((shelf) => shelf.cards.length > 0),
      unknown: countUnknown(datasets, atlas.manifest.sources.length),
    })
  },
}
