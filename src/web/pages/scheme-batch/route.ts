import { type Allocation, findScheme, type Scheme } from '#schemes'
import { type BatchFormat, batchFormats } from '../../ports.ts'
import {
  notFound,
  type PageOutcome,
  type PageRequest,
  type PageRoute,
} from '../../routing/page-route.ts'
import { schemeNotFound } from '../../schemes/scheme-not-found.ts'
import { schemePath } from '../../schemes/scheme-paths.ts'
import { href, type View } from '../../view.ts'
import { batchPage } from './batch-page.tsx'
import { exampleFile, templateFile } from './example-file.ts'
import { uploadPage } from './upload-page.tsx'

/** A scheme that divides a budget. */
export interface Dividing {
  readonly scheme: Scheme
  readonly allocation: Allocation
}

const decisionsPerPage = 50

/** The scheme of a request, or what to answer where there is none or it divides nothing. */
export function dividingScheme(view: View, id: string | undefined): Dividing | PageOutcome {
  const scheme = findScheme(id ?? '')
  if (scheme === undefined) return schemeNotFound(view)
  const { allocation } = scheme
  if (allocation !== undefined) return { scheme, allocation }
  const own = scheme.description
  return notFound(view.text.batchNone, [
    { label: own.title[view.language], href: href(view, schemePath(own.id)) },
  ])
}

/** A page of the site for a scheme that divides a budget. */
function dividingRoute(
  below: string,
  load: (request: PageRequest, dividing: Dividing) => Promise<PageOutcome>,
): PageRoute {
  return {
    path: `/regelingen/:scheme/aanvragen${below}`,
    keep: false,
    async load(request) {
      const dividing = dividingScheme(request.view, request.params.scheme)
      return 'kind' in dividing ? dividing : load(request, dividing)
    },
  }
}

const uploadRoute = dividingRoute('', async ({ view, ports }, dividing) => {
  const { batches } = ports
  return uploadPage({
    view,
    ...dividing,
    ...(batches === undefined ? {} : { largestFile: batches.largestFile }),
  })
})

function fileRoute(name: string, make: (allocation: Allocation) => string): PageRoute {
  return dividingRoute(`/${name}.csv`, async (_, { scheme, allocation }) => ({
    kind: 'file',
    contentType: 'text/csv; charset=utf-8',
    body: make(allocation),
    fileName: `${name}-${scheme.description.id}.csv`,
  }))
}

function pageNumber(query: URLSearchParams, pages: number): number {
  const asked = Number(query.get('pagina') ?? '1')
  return Number.isInteger(asked) ? Math.min(Math.max(1, asked), Math.max(1, pages)) : 1
}

const batchRoute = dividingRoute('/:batch', async ({ view, ports, params }, { scheme }) => {
  const id = params.batch ?? ''
  const status = await ports.batches?.status(id)
  if (status === undefined || status.schemeId !== scheme.description.id)
    return notFound(view.text.batchGone)
  const count = status.summary?.decisionCount ?? 0
  const pages = Math.ceil(count / decisionsPerPage)
  const page = pageNumber(view.query, pages)
  const from = (page - 1) * decisionsPerPage
  const decisions =
    count === 0 ? [] : ((await ports.batches?.decisions(id, from, decisionsPerPage)) ?? [])
  return batchPage({ view, scheme, status, decisions, page, pages })
})

function formatOf(file: string | undefined): BatchFormat | undefined {
  return batchFormats.find((format) => file === `besluiten.${format}`)
}

const downloadRoute = dividingRoute(
  '/:batch/:file',
  async ({ view, ports, params }, { scheme }) => {
    const id = params.batch ?? ''
    const format = formatOf(params.file)
    const status = format === undefined ? undefined : await ports.batches?.status(id)
    if (format === undefined || status?.schemeId !== scheme.description.id)
      return notFound(view.text.batchGone)
    const file = await ports.batches?.download(id, format, view.language)
    if (file === undefined) return notFound(view.text.batchGone)
    return { kind: 'file', personal: true, ...file }
  },
)

/** The pages for many applications at once: the form, its example files, a batch and its downloads. */
export const schemeBatchRoutes: readonly PageRoute[] = [
  uploadRoute,
  fileRoute('sjabloon', templateFile),
  fileRoute('voorbeeld', exampleFile),
  batchRoute,
  downloadRoute,
]
