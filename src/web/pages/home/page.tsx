import { type Atlas, type Dataset, type Phase, phases } from '#indicators'
import { hasValue } from '#kernel'
import { FigureCard, type FigureCardProps } from '../../components/figure-card/figure-card.tsx'
import { fill } from '../../messages/messages.ts'
import type { PageContent, PageRoute } from '../../routing/page-route.ts'
import { href, type View } from '../../view.ts'
import { figureSummary, latestTarget } from '../figure-summary.ts'
import { phasePath } from '../phase-names.ts'
import { type KeyFigure, keyFigures } from './key-figures.ts'

/** What the home page shows: cards per phase, and how much is not known. */
export interface HomeProps {
  readonly view: View
  readonly shelves: readonly {
    readonly phase: Phase
    readonly cards: readonly Omit<FigureCardProps, 'view'>[]
  }[]
  readonly unknown: UnknownCounts
}

/** How much there is and how much is missing, over the whole Atlas. */
export interface UnknownCounts {
  readonly figures: number
  readonly sources: number
  /** Cells without a number. */
  readonly missing: number
  /** Values of which no source was seen. */
  readonly unverified: number
}

function PhaseColumn({ view, shelf }: { view: View; shelf: HomeProps['shelves'][number] }) {
  const { phase, cards } = shelf
  return (
    <section className="kr-phase" aria-labelledby={`fase-${phase}`}>
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
    <section className="kr-unknown kr-prose">
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
  const { view, shelves } = props
  const { text } = view
  return {
    kind: 'page',
    title: text.homeTitle,
    description: text.homeDescription,
    breadcrumbs: [],
    body: (
      <>
        <div className="kr-hero">
          <h1>{text.homeTitle}</h1>
          <p className="kr-lead">{text.homeLead}</p>
        </div>
        <div className="kr-phases">
          {shelves.map((shelf) => (
            <PhaseColumn key={shelf.phase} view={view} shelf={shelf} />
          ))}
        </div>
        <WhatIsNotKnown {...props} />
      </>
    ),
  }
}

async function cardOf(atlas: Atlas, { slug, targetIn }: KeyFigure, view: View) {
  const dataset = await atlas.dataset(slug)
  if (dataset === undefined) return []
  const target = latestTarget(targetIn === undefined ? dataset : await atlas.dataset(targetIn))
  const { direction } = dataset.indicator
  const summary = figureSummary(dataset, view, target === undefined)
  return [target === undefined ? summary : { ...summary, target: { target, direction } }]
}

/** Counts over all datasets; a figure of an indicator counts once per observation. */
export function countUnknown(datasets: readonly Dataset[], sources: number): UnknownCounts {
  let missing = 0
  let unverified = 0
  for (const { observations } of datasets)
    for (const { cell } of observations)
      if (!hasValue(cell)) missing += 1
      else if (cell.unverified) unverified += 1
  return { figures: datasets.length, sources, missing, unverified }
}

/** The home page. */
export const homeRoute: PageRoute = {
  path: '/',
  async load({ atlas, view }) {
    const shelves = await Promise.all(
      phases.map(async (phase) => {
        const cards = await Promise.all(keyFigures[phase].map((key) => cardOf(atlas, key, view)))
        return { phase, cards: cards.flat() }
      }),
    )
    const found = await Promise.all(atlas.indicators.map(({ slug }) => atlas.dataset(slug)))
    const datasets = found.filter((dataset) => dataset !== undefined)
    const unknown = countUnknown(datasets, atlas.manifest.sources.length)
    return homePage({ view, shelves: shelves.filter(({ cards }) => cards.length > 0), unknown })
  },
}
