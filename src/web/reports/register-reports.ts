import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { fill } from '../messages/messages.ts'
import { reportResultPage } from '../pages/figure/report-result.tsx'
import { notFoundPage } from '../pages/not-found/page.tsx'
import type { PagePorts, ReportBox } from '../ports.ts'
import { hasBeenHere } from '../routing/has-been-here.ts'
import type { PageContent } from '../routing/page-route.ts'
import { renderOutcome } from '../routing/render-page.ts'
import { parseAddress, viewOf } from '../routing/request-view.ts'
import { sendRendered } from '../routing/send-rendered.ts'
import { queryText, type View } from '../view.ts'
import { checkReport, maximumReport, minimumReport } from './report-text.ts'
import { isSameOrigin } from './same-origin.ts'

interface Refusal {
  readonly reason: string
  readonly status: number
}

function fieldOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>).melding : ''
}

function refusalOf(request: FastifyRequest, ports: PagePorts, { text }: View): Refusal | undefined {
  if (!isSameOrigin(request.headers, ports.baseUrl))
    return { reason: text.reportWrongOrigin, status: 403 }
  const checked = checkReport(fieldOf(request.body))
  if (checked.ok) return undefined
  const limits = { min: minimumReport, max: maximumReport, length: checked.length }
  const reason = checked.problem === 'tooShort' ? text.reportTooShort : text.reportTooLong
  return { reason: fill(reason, limits), status: 422 }
}

async function answerReport(
  request: FastifyRequest,
  ports: PagePorts,
  reports: ReportBox,
): Promise<readonly [View, PageContent]> {
  const slug = (request.params as { slug: string }).slug
  const asked = parseAddress(request.url)
  const release = asked.query.get('release')
  const atlas = await (release === null ? ports.atlas() : ports.atlasOf(release))
  const releaseId = atlas?.manifest.id ?? ''
  const address = { ...asked, path: `/cijfers/${slug}` }
  const view = viewOf(address, releaseId, ports, hasBeenHere(request.headers))
  if (!atlas?.indicators.some((indicator) => indicator.slug === slug))
    return [view, notFoundPage(view, { kind: 'notFound' })]
  const selection = Object.fromEntries(asked.query)
  const refusal = refusalOf(request, ports, view)
  if (refusal !== undefined) return [view, reportResultPage(view, slug, selection, refusal)]
  const checked = checkReport(fieldOf(request.body))
  const text = checked.ok ? checked.text : ''
  await reports.add({ slug, releaseId, selection: queryText(selection), text, at: ports.now() })
  return [view, reportResultPage(view, slug, selection)]
}

/** Mounts the form by which visitors report a figure; nothing where there is no box to put reports in. */
export function registerReports(scope: FastifyInstance, ports: PagePorts): void {
  const { reports } = ports
  if (reports === undefined) return
  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const [view, content] = await answerReport(request, ports, reports)
    return sendRendered(request, reply, renderOutcome(view, content))
  }
  for (const prefix of ['', '/en']) scope.post(`${prefix}/cijfers/:slug/melding`, handle)
}
