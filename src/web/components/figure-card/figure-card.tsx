import { type Cell, formatCell, formatPeriod, formatQualifier, hasValue } from '#kernel'
import { keepAmounts, statusText } from '../../figure/cell-text.ts'
import { capitalised } from '../../figure/labels.ts'
import { href, type View } from '../../view.ts'
import { MissingReason } from '../missing-reason/missing-reason.tsx'

/** A figure in short: what, how much, when, and which way it goes. */
export interface FigureCardProps {
  readonly view: View
  readonly label: string
  readonly cell: Cell
  readonly period?: string
  /** Dutch path of the page with the whole story. */
  readonly path: string
  /** What the figure is about beyond its label: `bol, direct na uitstroom`. */
  readonly detail?: string
  /** Which way it went, in words. */
  readonly trend?: string
  /** How far it is from a target, in words. */
  readonly aim?: string
  /** A picture of the line so far, as SVG text from our own charts. */
  readonly sparkline?: string
  readonly headingLevel?: 2 | 3
}

function Value({ cell, view }: Pick<FigureCardProps, 'cell' | 'view'>) {
  if (!hasValue(cell)) return <MissingReason cell={cell} view={view} />
  const status = statusText(cell, view)
  return (
    <>
      <strong className="kr-card-value">
        {cell.qualifier !== 'exact' && (
          <span className="kr-card-qualifier">
            {formatQualifier(cell.qualifier, view.language)}
          </span>
        )}
        {keepAmounts(formatCell(cell, view.language))}
      </strong>
      {status !== '' && <span className="kr-tag">{status}</span>}
    </>
  )
}

function When({ view, detail, period }: FigureCardProps) {
  const when = period === undefined ? [] : [formatPeriod(period, view.language)]
  const parts = [...(detail === undefined ? [] : [detail]), ...when]
  return parts.length === 0 ? null : <p className="kr-card-note">{capitalised(parts.join(', '))}</p>
}

/** A card with one figure that links to its page. Without a number it shows the reason. */
export function FigureCard(props: FigureCardProps) {
  const { view, label, cell, path, trend, aim, sparkline } = props
  const Heading = `h${props.headingLevel ?? 3}` as const
  return (
    <article className="kr-card">
      <Heading className="kr-card-label">
        <a href={href(view, path)}>{label}</a>
      </Heading>
      <p className="kr-card-figure">
        <Value cell={cell} view={view} />
      </p>
      <When {...props} />
      {trend !== undefined && <p className="kr-card-note">{trend}</p>}
      {aim !== undefined && <p className="kr-card-aim">{aim}</p>}
      {sparkline !== undefined && (
        <div
          className="kr-card-spark"
          aria-hidden="true"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own charts, which escape texts
          dangerouslySetInnerHTML={{ __html: sparkline }}
        />
      )}
    </article>
  )
}
