import { answerSentence } from '#indicators'
import { BreakdownForm } from '../../components/breakdown-form/breakdown-form.tsx'
import { keepAmounts } from '../../figure/cell-text.ts'
import type { PageContent } from '../../routing/page-route.ts'
import { href } from '../../view.ts'
import { phasePath } from '../phase-names.ts'
import { FigureDisplay } from './figure-display.tsx'
import { figurePath } from './figure-links.ts'
import type { FigureProps } from './figure-props.ts'
import { FigureReading } from './figure-reading.tsx'
import { FigureSharing } from './figure-sharing.tsx'
import { selectionFields } from './selection-fields.ts'

function hiddenFields({ view, choice }: FigureProps): Readonly<Record<string, string>> {
  return {
    ...(choice.display === undefined ? {} : { weergave: choice.display }),
    ...(view.pinned ? { release: view.releaseId } : {}),
  }
}

/** A figure page: question, answer, the figures as chart, map or table, how to read and how to use them. */
export function figurePage(props: FigureProps): PageContent {
  const { view, dataset } = props
  const { text, language } = view
  const { slug, question, phase, label } = dataset.indicator
  const address = href(view, figurePath(slug))
  return {
    kind: 'page',
    title: question[language],
    description: answerSentence(dataset, language),
    breadcrumbs: [
      { label: text.atlasTitle, path: '/atlas' },
      { label: text[`phase_${phase}`], path: phasePath(phase, view) },
      { label: label[language] },
    ],
    body: (
      <article className="kr-figure-page">
        <header className="kr-page-head">
          <h1>{question[language]}</h1>
          <p className="kr-answer">{keepAmounts(answerSentence(dataset, language))}</p>
        </header>
        <div className="kr-figure-grid">
          <FigureDisplay {...props} />
          <BreakdownForm
            view={view}
            action={view.pinned ? address.split('?')[0]! : address}
            fields={selectionFields(props)}
            hidden={hiddenFields(props)}
            resetHref={address}
          />
        </div>
        <div className="kr-figure-below">
          <FigureReading {...props} />
          <FigureSharing {...props} />
        </div>
      </article>
    ),
  }
}
