import { answerSentence } from '#indicators'
import type { PageContent, PageRoute } from '../../routing/page-route.ts'
import { FigureDisplay } from './figure-display.tsx'
import { permalink } from './figure-links.ts'
import type { FigureProps } from './figure-props.ts'
import { loadFigure } from './load-figure.ts'
import { pictureForPage } from './route.tsx'

/** A figure without header and footer, to stand in a frame on another site. */
export function embedPage(props: FigureProps): PageContent {
  const { view, dataset } = props
  const { question } = dataset.indicator
  return {
    kind: 'page',
    frame: 'bare',
    title: question[view.language],
    description: answerSentence(dataset, view.language),
    breadcrumbs: [],
    body: (
      <article className="kr-embed">
        <h1>{question[view.language]}</h1>
        <p>{answerSentence(dataset, view.language)}</p>
        <FigureDisplay {...props} />
        <p className="kr-small">
          <a href={permalink(props)} target="_blank" rel="noopener">
            {view.text.embedBy}
          </a>
        </p>
      </article>
    ),
  }
}

/** The address that the embed code of a figure points to. */
export const embedRoute: PageRoute = {
  path: '/insluiten/:slug',
  async load(request) {
    const props = await loadFigure(request, request.params.slug ?? '')
    if ('kind' in props) return props
    const picture = pictureForPage(props)
    return embedPage(picture === undefined ? props : { ...props, picture })
  },
}
