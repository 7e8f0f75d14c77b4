import { svgToPng } from '#charts'
import { drawFigure } from '../../figure/draw-figure.ts'
import type { FileContent, PageOutcome, PageRequest, PageRoute } from '../../routing/page-route.ts'
import { href } from '../../view.ts'
import { apiQuery, figurePath, permalink, publisherNames } from './figure-links.ts'
import type { FigureProps, Picture } from './figure-props.ts'
import { loadFigure } from './load-figure.ts'
import { figurePage } from './page.tsx'

const pageWidth = 760
const phoneWidth = 340
const printWidth = 960

/** The picture of a figure for the page, in the colours of the page. */
export function pictureForPage(props: Omit<FigureProps, 'picture'>): Picture | undefined {
  const { view, dataset, names, selection, display } = props
  const regionHref = (code: string) => href(view, `/regios/${code}`)
  const frame = { dataset, names, language: view.language, theme: 'page', regionHref } as const
  const wide = drawFigure(selection, display, { ...frame, width: pageWidth })
  const narrow = drawFigure(selection, display, { ...frame, width: phoneWidth })
  return wide === undefined || narrow === undefined ? undefined : { wide, narrow }
}

function pictureForPrint(props: FigureProps): string | undefined {
  const { view, dataset, names, selection, display } = props
  const footnote = `${view.text.source}: ${publisherNames(props)}. ${permalink(props)}`
  const frame = { dataset, names, language: view.language, footnote, width: printWidth }
  return drawFigure(selection, display, { ...frame, theme: 'print' })
}

async function pictureFile(
  props: FigureProps,
  extension: 'svg' | 'png',
  fontFiles: readonly string[],
): Promise<FileContent | undefined> {
  const svg = pictureForPrint(props)
  if (svg === undefined) return undefined
  const fileName = `${props.dataset.indicator.slug}.${extension}`
  if (extension === 'svg')
    return { kind: 'file', contentType: 'image/svg+xml; charset=utf-8', body: svg, fileName }
  return {
    kind: 'file',
    contentType: 'image/png',
    body: await svgToPng(svg, { width: 2 * printWidth, fontFiles }),
    fileName,
  }
}

const extensions = /^(.+)\.(svg|png|csv|xlsx|json)$/

async function loadFile(
  request: PageRequest,
  slug: string,
  extension: string,
): Promise<PageOutcome> {
  const props = await loadFigure(request, slug)
  if ('kind' in props) return props
  const { view, selection, choice } = props
  if (extension === 'svg' || extension === 'png') {
    const drawn = {
      ...props,
      display: props.display === 'tabel' ? 'grafiek' : props.display,
    } as const
    const file = await pictureFile(drawn, extension, request.ports.assets.fontFiles)
    return file ?? { kind: 'redirect', to: href(view, figurePath(slug)) }
  }
  const query = apiQuery(selection, choice, view)
  return { kind: 'redirect', to: `/v1/indicatoren/${slug}/waarnemingen.${extension}${query}` }
}

/** A figure: its page, and below the same address with an extension its picture or its data. */
export const figureRoute: PageRoute = {
  path: '/cijfers/:slug',
  async load(request) {
    const asked = request.params.slug ?? ''
    const [, slug, extension] = extensions.exec(asked) ?? []
    if (slug !== undefined && extension !== undefined) return loadFile(request, slug, extension)
    const props = await loadFigure(request, asked)
    if ('kind' in props) return props
    const picture = pictureForPage(props)
    return figurePage(picture === undefined ? props : { ...props, picture })
  },
}
