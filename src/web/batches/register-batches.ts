import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { fill } from '../messages/messages.ts'
import { notFoundPage } from '../pages/not-found/page.tsx'
import { type Dividing, dividingScheme } from '../pages/scheme-batch/route.ts'
import {
  fileField,
  sizeText,
  type UploadProps,
  uploadPage,
} from '../pages/scheme-batch/upload-page.tsx'
import type { BatchDesk, PagePorts } from '../ports.ts'
import { isSameOrigin } from '../reports/same-origin.ts'
import { hasBeenHere } from '../routing/has-been-here.ts'
import type { PageContent } from '../routing/page-route.ts'
import { renderOutcome } from '../routing/render-page.ts'
import { parseAddress, viewOf } from '../routing/request-view.ts'
import { sendRendered } from '../routing/send-rendered.ts'
import { dutchDay } from '../schemes/dutch-clock.ts'
import { schemePath } from '../schemes/scheme-paths.ts'
import { href, type View } from '../view.ts'
import { type ReadUpload, readBody, readUpload } from './read-upload.ts'

/** Room for the other fields of the form beside the file. */
const roomForFields = 100_000

/** What a sent form ends in: a page, or the address of the batch that was begun. */
type Answer = PageContent | { readonly to: string }

interface Sending {
  readonly view: View
  readonly ports: PagePorts
  readonly batches: BatchDesk
  readonly dividing: Dividing
}

function formAgain(
  { view, batches, dividing }: Sending,
  status: number,
  rest: Pick<UploadProps, 'sent' | 'fileError'>,
): PageContent {
  const { largestFile } = batches
  return uploadPage({ view, ...dividing, largestFile, status, ...rest })
}

async function begin(sending: Sending, upload: ReadUpload): Promise<Answer> {
  const { view, ports, batches, dividing } = sending
  const { text } = view
  if (upload === 'tooLarge') {
    const fileError = fill(text.batchTooLarge, { size: sizeText(batches.largestFile) })
    return formAgain(sending, 413, { fileError })
  }
  if (upload === 'unreadable') return formAgain(sending, 400, { fileError: text.batchUnreadable })
  const { fields: sent, file } = upload
  if (file === undefined) return formAgain(sending, 422, { sent, fileError: text.batchNoFile })
  const settings = Object.fromEntries(
    Object.keys(dividing.allocation.settings).map((name) => [name, sent.get(name) ?? undefined]),
  )
  const schemeId = dividing.scheme.description.id
  const today = dutchDay(ports.now())
  const started = await batches.start({ schemeId, file, settings, today })
  if ('busy' in started) return formAgain(sending, 503, { sent, fileError: text.batchBusy })
  if ('issues' in started)
    return formAgain(sending, 422, { sent, fileError: text.batchChooseAgain })
  return { to: href(view, schemePath(schemeId, 'aanvragen', started.id)) }
}

function viewFor(request: FastifyRequest, ports: PagePorts, releaseId: string): View {
  const address = parseAddress(request.url)
  const path = address.path.replace(/\/stop$/, '')
  return viewOf({ ...address, path }, releaseId, ports, hasBeenHere(request.headers))
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  view: View,
  answer: Answer,
): FastifyReply {
  return 'to' in answer
    ? reply.header('cache-control', 'no-store').redirect(answer.to, 303)
    : sendRendered(request, reply, renderOutcome(view, answer))
}

async function answerUpload(
  request: FastifyRequest,
  ports: PagePorts,
  batches: BatchDesk,
): Promise<readonly [View, Answer]> {
  const releaseId = (await ports.atlas())?.manifest.id ?? ''
  const view = viewFor(request, ports, releaseId)
  const dividing = dividingScheme(view, (request.params as { scheme: string }).scheme)
  if ('kind' in dividing) return [view, notFoundPage(view, { kind: 'notFound' })]
  const sending = { view, ports, batches, dividing }
  if (!isSameOrigin(request.headers, ports.baseUrl))
    return [view, formAgain(sending, 403, { fileError: view.text.reportWrongOrigin })]
  return [view, await begin(sending, (request.body as ReadUpload | undefined) ?? 'unreadable')]
}

async function answerStop(
  request: FastifyRequest,
  ports: PagePorts,
  batches: BatchDesk,
): Promise<readonly [View, Answer]> {
  const view = viewFor(request, ports, '')
  const { scheme, batch } = request.params as { scheme: string; batch: string }
  if (isSameOrigin(request.headers, ports.baseUrl)) await batches.cancel(batch)
  return [
    view,
    {
      to: href(
        view,
        schemePath(encodeURIComponent(scheme), 'aanvragen', encodeURIComponent(batch)),
      ),
    },
  ]
}

/**
 * Mounts what takes in files of applications, and what stops a batch; nothing where no files are taken
 * in. Only forms of this site are answered. Files are read up to their largest size and never stored.
 */
export async function registerBatches(scope: FastifyInstance, ports: PagePorts): Promise<void> {
  const { batches } = ports
  if (batches === undefined) return
  await scope.register(async (own) => {
    own.addContentTypeParser(
      'multipart/form-data',
      async (request: FastifyRequest, payload: Readable) => {
        const body = await readBody(payload, batches.largestFile + roomForFields)
        if (body === undefined) return 'tooLarge'
        return readUpload(body, request.headers['content-type'] ?? '', fileField)
      },
    )
    for (const prefix of ['', '/en']) {
      const path = `${prefix}/regelingen/:scheme/aanvragen`
      own.post(path, async (request, reply) => {
        const [view, answer] = await answerUpload(request, ports, batches)
        return send(request, reply, view, answer)
      })
      own.post(`${path}/:batch/stop`, async (request, reply) => {
        const [view, answer] = await answerStop(request, ports, batches)
        return send(request, reply, view, answer)
      })
    }
  })
}
