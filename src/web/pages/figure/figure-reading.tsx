import type { ReactNode } from 'react'
import { headline } from '#indicators'
import { hasValue } from '#kernel'
import type { DimensionId } from '#reference'
import { Alert } from '../../components/alert/alert.tsx'
import { MissingReason } from '../../components/missing-reason/missing-reason.tsx'
import { TermLink } from '../../components/term-link/term-link.tsx'
import { precisionText } from '../../figure/cell-text.ts'
import { definitionLabel, dimensionLabel } from '../../figure/labels.ts'
import { fill } from '../../messages/messages.ts'
import { schemesOfFigure } from '../../schemes/figure-schemes.ts'
import { schemePath } from '../../schemes/scheme-paths.ts'
import { href } from '../../view.ts'
import type { FigureProps } from './figure-props.ts'

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="kr-part">
      <h2>{title}</h2>
      <div className="kr-prose">{children}</div>
    </section>
  )
}

function Precision({ view, dataset, selection }: FigureProps) {
  const shown = selection.rows.findLast((row) => row.period === selection.period)
  const cell = shown?.cell ?? headline(dataset).cell
  if (!hasValue(cell))
    return (
      <p>
        <MissingReason cell={cell} view={view} long />
      </p>
    )
  return (
    <>
      <p>{precisionText(cell, view)}</p>
      {cell.unverified && <Alert kind="warning">{view.text.unverifiedLong}</Alert>}
    </>
  )
}

function Method({ view, dataset }: FigureProps) {
  const { text, language } = view
  const { method, formula, series } = dataset.indicator
  return (
    <Part title={text.methodTitle}>
      <p>{method[language]}</p>
      {formula !== undefined && (
        <p>
          <strong>{text.formulaTitle}:</strong>{' '}
          <span className="kr-formula">{formula[language]}</span>
        </p>
      )}
      <p className="kr-small kr-muted">
        {text.inputsTitle}: {series.join(', ')}
      </p>
    </Part>
  )
}

/** What to mind: what the indicator itself says, and which of its breakdowns do not add up, and why. */
function Caveats({ view, dataset }: FigureProps) {
  const { text, language } = view
  const { caveats, breakdownsDoNotAddUp = {} } = dataset.indicator
  const sums = Object.entries(breakdownsDoNotAddUp).flatMap(([id, reasons]) =>
    reasons.map((reason) => {
      const dimension = dimensionLabel(id as DimensionId, language)
      return fill(text[`notAddingUp_${reason}`], { dimension })
    }),
  )
  const lines = [...caveats.map((caveat) => caveat[language]), ...sums]
  if (lines.length === 0) return null
  return (
    <Part title={text.caveatsTitle}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Part>
  )
}

/** The schemes the figure is about, with their calculators. */
function Schemes({ view, dataset }: FigureProps) {
  const found = schemesOfFigure(dataset.indicator.slug)
  if (found.length === 0) return null
  return (
    <Part title={view.text.figureSchemes}>
      <ul>
        {found.map(({ description: { id, title } }) => (
          <li key={id}>
            <a href={href(view, schemePath(id))}>{title[view.language]}</a>
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** How to read the figure: what it is, who it is about, how precise, how it was made, what to mind. */
export function FigureReading(props: FigureProps) {
  const { view, dataset, selection } = props
  const { text, language } = view
  const { definition, population, terms } = dataset.indicator
  return (
    <div className="kr-reading">
      <Part title={text.definitionTitle}>
        <p>{definition[language]}</p>
        {selection.definition !== 'as-published' && (
          <p className="kr-muted">
            {fill(text.basedOn, { definition: definitionLabel(selection.definition, language) })}
          </p>
        )}
      </Part>
      <Part title={text.populationTitle}>
        <p>{population[language]}</p>
      </Part>
      <Part title={text.precisionTitle}>
        <Precision {...props} />
      </Part>
      <Method {...props} />
      <Caveats {...props} />
      <Schemes {...props} />
      {terms.length > 0 && (
        <Part title={text.termsTitle}>
          <ul className="kr-terms">
            {terms.map((slug) => (
              <li key={slug}>
                <TermLink slug={slug} view={view} />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  )
}
