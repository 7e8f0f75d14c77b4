import { type Cell, formatPeriod, hasValue } from '#kernel'
import { cellText, statusText } from '../../figure/cell-text.ts'
import { href, type View } from '../../view.ts'
import { MissingReason } from '../missing-reason/missing-reason.tsx'
import { TargetMeter, type TargetMeterProps } from '../target-meter/target-meter.tsx'

/** A figure in short: what, how much, when, and which way it goes. */
export interface FigureCardProps {
  readonly view: View
  readonly label: string
  readonly cell: Cell
  readonly period?: string
  /** Dutch path of the page with the whole story. */
  readonly path: string
  /** Which way it went, in words. */
  readonly trend?: string
  /** A picture of the line so far, as SVG text from our own charts. */
  readonly sparkline?: string
  readonly target?: Pick<TargetMeterProps, 'target' | 'direction'>
  readonly source?: string
  readonly headingLevel?: 2 | 3
}

function Value({ cell, view }: Pick<FigureCardProps, 'cell' | 'view'>) {
  if (!hasValue(cell)) return <MissingReason cell={cell} view={view} />
  const status = statusText(cell, view)
  return (
    <>
      <strong className="kr-card-value">{cellText(cell, view)}</strong>
      {status !== '' && <span className="kr-tag">{status}</span>}
    </>
  )
}

/** A card with one figure that links to its page. Without a number it shows the reason. */
export function FigureCard(props: FigureCardProps) {
  const { view, label, cell, period, path, trend, sparkline, target, source } = props
  const Heading = `h${props.headingLevel ?? 3}` as const
  return (
    <article className="kr-card">
      <Heading className="kr-card-label">
        <a href={href(view, path)}>{label}</a>
      </Heading>
      <p className="kr-card-figure">
        <Value cell={cell} view={view} />
      </p>
      <p className="kr-card-note">
        {period !== undefined && formatPeriod(period, view.language)}
        {trend !== undefined && <span> · {trend}</span>}
      </p>
      {hasValue(cell) && target !== undefined && (
        <p className="kr-card-note">
          <TargetMeter cell={cell} view={view} {...target} />
        </p>
      )}
      {sparkline !== undefined && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own charts, which escape texts
        <div
          className="kr-card-spark"
          aria-hidden="true"
          dangerouslySetInnerHTML={{ __html: sparkline }}
        />
      )}
      {source !== undefined && <p className="kr-card-note">{source}</p>}
    </article>
  )
}
