import type { RegisterNames } from '#indicators'
import { Alert } from '../../components/alert/alert.tsx'
import { CopyText } from '../../components/citation/citation.tsx'
import { EmptyState } from '../../components/empty-state/empty-state.tsx'
import { fill } from '../../messages/messages.ts'
import type { PageContent } from '../../routing/page-route.ts'
import { href, type View } from '../../view.ts'
import { CompareForm } from './compare-form.tsx'
import type { ComparisonRow } from './compare-places.ts'
import { type ComparedPlace, ComparisonTable } from './comparison-table.tsx'
import { type ComparisonChoice, mostPlaces } from './read-comparison.ts'

/** What the page that compares places shows. */
export interface CompareProps {
  readonly view: View
  readonly names: RegisterNames
  readonly choice: ComparisonChoice
  /** In the order in which they are shown. */
  readonly places: readonly ComparedPlace[]
  readonly rows: readonly ComparisonRow[]
  /** Rows of one breakdown, with its caption. */
  readonly parts: readonly { readonly caption: string; readonly rows: readonly ComparisonRow[] }[]
  /** Bar charts as SVG text, one per row worth drawing. */
  readonly pictures: readonly {
    readonly slug: string
    readonly title: string
    readonly svg: string
  }[]
}

/** The address of a comparison, with the places in the order in which they were chosen. */
export function compareHref(
  view: Pick<View, 'language' | 'pinned' | 'releaseId'>,
  { place, codes }: Pick<ComparisonChoice, 'place' | 'codes'>,
  order?: string,
): string {
  const name = place === 'region' ? 'regio' : 'sectorkamer'
  return href(view, '/vergelijken', {
    [name]: codes.length === 0 ? undefined : codes.join(','),
    sorteer: order,
  })
}

function Notices({ view, choice, rows }: CompareProps) {
  const { text } = view
  const { unknown, leftOut, order } = choice
  const ordering = rows.find(({ dataset }) => dataset.indicator.slug === order?.replace(/^-/, ''))
  const notices = [
    ...(unknown.length > 0
      ? [fill(text.compareUnknown, { codes: unknown.join(', ').slice(0, 120) })]
      : []),
    ...(leftOut > 0 ? [fill(text.compareTooMany, { most: mostPlaces, count: leftOut })] : []),
  ]
  return (
    <>
      {notices.map((notice) => (
        <Alert key={notice} kind="warning">
          <p>{notice}</p>
        </Alert>
      ))}
      <p className="kr-prose kr-muted">
        {ordering === undefined
          ? text.compareNoRanking
          : fill(order?.startsWith('-') ? text.compareOrderedDown : text.compareOrderedUp, {
              figure: ordering.dataset.indicator.label[view.language].toLowerCase(),
            })}
      </p>
    </>
  )
}

function Pictures({ view, pictures }: Pick<CompareProps, 'view' | 'pictures'>) {
  if (pictures.length === 0) return null
  return (
    <section className="kr-section">
      <h2>{view.text.comparePictures}</h2>
      <div className="kr-picture-grid">
        {pictures.map(({ slug, title, svg }) => (
          <figure key={slug}>
            <figcaption>{title}</figcaption>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own charts, which escape texts */}
            <div dangerouslySetInnerHTML={{ __html: svg }} />
          </figure>
        ))}
      </div>
    </section>
  )
}

function Comparison(props: CompareProps) {
  const { view, names, choice, places, rows, parts } = props
  const { text } = view
  const { place, order } = choice
  const shared = { view, names, place, places }
  const orderHref = (slug: string) => compareHref(view, choice, slug)
  const permalink = compareHref({ ...view, pinned: true }, choice, order)
  return (
    <>
      <Notices {...props} />
      {rows.length === 0 ? (
        <EmptyState message={text.compareNothing} />
      ) : (
        <ComparisonTable
          {...shared}
          caption={text.compareCaption}
          rows={rows}
          orderHref={orderHref}
          {...(order === undefined ? {} : { order })}
        />
      )}
      {parts.map((part) => (
        <ComparisonTable key={part.caption} {...shared} {...part} parts />
      ))}
      <Pictures view={view} pictures={props.pictures} />
      <section className="kr-section">
        <h2>{text.permalink}</h2>
        <p className="kr-small kr-muted">{text.permalinkHelp}</p>
        <CopyText view={view} text={view.baseUrl + permalink} code />
      </section>
    </>
  )
}

/** Up to six places side by side. */
export function comparePage(props: CompareProps): PageContent {
  const { view, choice, places } = props
  const { text } = view
  const title =
    places.length === 0
      ? text.compareTitle
      : fill(text.compareTitleOf, { names: places.map(({ name }) => name).join(', ') })
  return {
    kind: 'page',
    title,
    description: text.compareLead,
    breadcrumbs: [{ label: text.navCompare }],
    body: (
      <div className="kr-stack">
        <div className="kr-page-head">
          <h1>{text.compareTitle}</h1>
          <p className="kr-lead">{text.compareLead}</p>
        </div>
        <CompareForm view={view} choice={choice} open={places.length === 0} />
        {places.length > 0 && <Comparison {...props} />}
      </div>
    ),
  }
}
