import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  type BatchDesk,
  type BatchOrder,
  type BatchStatus,
  type Division,
  type DivisionOutcome,
  divideApplications,
} from '#funding'
import type { Language } from '#kernel'
import { type Allocation, checkAnswers, type Finding, type Scheme, schemes } from '#schemes'
import { answersSchema } from './answer-schema.ts'
import { type ApiContext, requestLanguage, type ZodApp } from './api-context.ts'
import { ApiProblem } from './api-problem.ts'
import { operationName, ownChecks, sendComputed } from './berekeningen.ts'
import { publicHeaders } from './public-headers.ts'
import { clientAddress, RateWindow } from './rate-window.ts'
import { schemeNamed } from './regelingen.ts'
import { bodyObject, dutchDay, givenDay, rawAnswers, wrongAnswers } from './request-body.ts'
import { amountFields, findingFields, issueFields } from './scheme-fields.ts'
import { decisionNames } from './scheme-names.ts'
import { divisionSchema } from './scheme-schemas.ts'

type Dividing = Scheme & { readonly allocation: Allocation }

/** The most applications of one request. */
const mostApplications = 20_000

/** Largest body in bytes. */
const largestBody = 12 * 1024 * 1024

/** So many applications are divided at once; more go to a thread. */
const mostAtOnce = 500

/** Divisions that one address may ask for in a minute. */
const perMinute = 30

/** Each finding once, with its place in the list. */
function findingList(scheme: Scheme, language: Language) {
  const places = new Map<Finding, number>()
  const list: object[] = []
  const bySentence = new Map<string, number>()
  const place = (finding: Finding): number => {
    const known = places.get(finding)
    if (known !== undefined) return known
    const fields = findingFields(scheme, finding, language)
    const sentence = JSON.stringify(fields)
    const at = bySentence.get(sentence) ?? list.push(fields) - 1
    bySentence.set(sentence, at)
    places.set(finding, at)
    return at
  }
  return { place, list }
}

function decisionFields(scheme: Scheme, division: Division, language: Language) {
  const findings = findingList(scheme, language)
  const decisions = division.decisions.map(
    ({ line, reference, status, amount, findings: own }) => ({
      regel: line,
      kenmerk: reference,
      uitkomst: decisionNames[status],
      bedrag: amount,
      bevindingen: own.map(findings.place),
    }),
  )
  return { besluiten: decisions, bevindingen: findings.list }
}

function outcomeFields(scheme: Scheme, outcome: DivisionOutcome, language: Language): object {
  const { division, issues, issueCount } = outcome
  const counts = division?.counts ?? { granted: 0, partlyGranted: 0, refused: 0, reserve: 0 }
  const names = Object.entries(decisionNames) as [keyof typeof counts, string][]
  return {
    regeling: scheme.description.id,
    peildatum: division?.day,
    bedragen: (division?.amounts ?? []).map((amount) => amountFields(amount, language)),
    aantallen: Object.fromEntries(names.map(([status, name]) => [name, counts[status]])),
    ...(division === undefined
      ? { besluiten: [], bevindingen: [] }
      : decisionFields(scheme, division, language)),
    meldingen: issues.map((each) => issueFields(each, language)),
    aantalMeldingen: issueCount,
    ongeverifieerd: division?.unverified ?? false,
  }
}

function tooMany(count: number): ApiProblem {
  return new ApiProblem(
    413,
    `Dit zijn ${count} aanvragen; hoogstens ${mostApplications} per vraag.`,
  )
}

function orderFromJson(scheme: Dividing, body: unknown, today: string): BatchOrder {
  const asked = bodyObject(body, ['instellingen', 'aanvragen', 'peildatum'])
  const { aanvragen } = asked
  if (!Array.isArray(aanvragen))
    throw new ApiProblem(400, '‘aanvragen’ is geen lijst.', { parameter: 'aanvragen' })
  if (aanvragen.length > mostApplications) throw tooMany(aanvragen.length)
  const list = aanvragen.map((each, index) => rawAnswers(each, `aanvragen[${index}]`))
  return {
    schemeId: scheme.description.id,
    file: { name: '', bytes: new Uint8Array() },
    list,
    settings: rawAnswers(asked.instellingen, 'instellingen'),
    today: givenDay(asked.peildatum) ?? today,
  }
}

function lineEnds(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1
  return count
}

function orderFromCsv(scheme: Dividing, request: FastifyRequest, today: string): BatchOrder {
  const bytes = request.body as Buffer
  const lines = lineEnds(bytes)
  // The head, and a line end or two at the end.
  if (lines > mostApplications + 3) throw tooMany(lines)
  return {
    schemeId: scheme.description.id,
    file: { name: 'aanvragen.csv', bytes: new Uint8Array(bytes) },
    settings: request.query as BatchOrder['settings'],
    today,
  }
}

/** Lets a thread divide, waits for it, and forgets the batch. */
async function inThread(desk: BatchDesk, order: BatchOrder): Promise<DivisionOutcome> {
  const started = await desk.start(order)
  if ('busy' in started) {
    const retry = { 'retry-after': '10' }
    throw new ApiProblem(503, 'Er zijn nu te veel verdelingen tegelijk.', {}, retry)
  }
  if ('issues' in started) throw wrongAnswers(started.issues)
  const { id } = started
  try {
    const status = (await desk.finished(id)) as BatchStatus
    if (status.state !== 'done') throw new ApiProblem(503, 'De verdeling is niet afgemaakt.')
    const { lines, issues, issueCount, summary } = status
    if (summary === undefined) return { lines, issues, issueCount }
    const decisions = (await desk.decisions(id, 0, mostApplications + 3)) ?? []
    return { lines, issues, issueCount, division: { ...summary, decisions } }
  } finally {
    await desk.cancel(id)
  }
}

async function divide(scheme: Dividing, order: BatchOrder, desk: BatchDesk | undefined) {
  const { issues, answers } = checkAnswers(scheme.allocation.settings, order.settings)
  if (answers === undefined) throw wrongAnswers(issues)
  const count = order.list?.length ?? lineEnds(order.file.bytes)
  if (desk !== undefined && count > mostAtOnce) return inThread(desk, order)
  const applications = order.list === undefined ? { file: order.file } : { list: order.list }
  return divideApplications(scheme, applications, order.settings, order.today)
}

function schemaOf(scheme: Dividing) {
  const { columns, settings } = scheme.allocation
  const { id, title } = scheme.description
  const names = Object.entries(settings).map(([name, { label }]) => [
    name,
    z.string().optional().describe(`${label.nl} Alleen bij een CSV-bestand.`),
  ])
  return {
    summary: `Verdeelt een budget over aanvragen: ${title.nl}`,
    operationId: `verdeel${operationName(id)}`,
    tags: ['regelingen'],
    querystring: z.strictObject(Object.fromEntries(names)),
    body: z.strictObject({
      instellingen: answersSchema(settings),
      aanvragen: z.array(answersSchema(columns)).max(mostApplications),
      peildatum: z.iso
        .date()
        .optional()
        .describe('Dag waarvan de regels gelden, als de instellingen die niet bepalen.'),
    }),
    response: { 200: divisionSchema },
  }
}

function limiter({ ports }: ApiContext): (request: FastifyRequest) => Promise<void> {
  if (ports.rateLimit === false) return async () => undefined
  const window = new RateWindow(perMinute, 60_000, () => ports.now())
  return async ({ raw, headers }) => {
    const forwarded = headers['x-forwarded-for']
    const address = clientAddress(raw.socket.remoteAddress, forwarded, ports.trustProxy)
    const { current, ttl } = window.count(address)
    if (current <= perMinute) return
    const seconds = String(Math.ceil(ttl / 1000))
    const retry = { 'retry-after': seconds, ...publicHeaders }
    throw new ApiProblem(
      429,
      `Te veel verdelingen. Probeer het over ${seconds} seconden.`,
      {},
      retry,
    )
  }
}

/** `POST /regelingen/{naam}/verdelingen`, typed per scheme: a budget over many applications. Nothing is stored. */
export function registerVerdelingen(app: ZodApp, api: ApiContext): void {
  const config = { computes: true }
  const onRequest = limiter(api)
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser(
    'text/csv',
    { parseAs: 'buffer', bodyLimit: largestBody },
    (_request, body, done) => done(null, body),
  )
  for (const scheme of schemes) {
    if (scheme.allocation === undefined) continue
    const dividing = scheme as Dividing
    const options = {
      schema: schemaOf(dividing),
      config,
      bodyLimit: largestBody,
      onRequest,
      ...ownChecks,
    }
    const path = `/regelingen/${scheme.description.id}/verdelingen`
    app.post(path, options, async (request, reply) => {
      const today = dutchDay(api.ports.now())
      const order = Buffer.isBuffer(request.body)
        ? orderFromCsv(dividing, request, today)
        : orderFromJson(dividing, request.body, today)
      const outcome = await divide(dividing, order, api.ports.batches)
      return sendComputed(reply, outcomeFields(scheme, outcome, requestLanguage(request)))
    })
  }
  app.post('/regelingen/:naam/verdelingen', { config, schema: { hide: true } }, async (request) => {
    const scheme = schemeNamed((request.params as { naam: string }).naam)
    throw new ApiProblem(404, `${scheme.description.title.nl} verdeelt geen budget.`)
  })
}
