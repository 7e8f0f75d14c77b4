import { z } from 'zod'
import type { Language } from '#kernel'
import type { FigureChange, Manifest, ReleaseStore } from '#store'
import {
  type ApiContext,
  atlasFor,
  requestFormat,
  requestLanguage,
  sendJson,
  type ZodApp,
} from './api-context.ts'
import { ApiProblem, unknownResource, unknownValue } from './api-problem.ts'
import { sendCollection } from './collection.ts'
import { changeNames, changeReasonNames } from './dutch-names.ts'
import { observationFields } from './observation-fields.ts'
import { pageParameters } from './paging.ts'
import { differencesSchema, releaseSchema, releasesSchema } from './schemas.ts'

/** How often the server looks which releases there are, and which is the current one. */
export const releasePollMs = 1000

type ReleaseItem = Awaited<ReturnType<ReleaseStore['list']>>[number]

const idParameters = z.object({ id: z.string().describe('Kenmerk van de release.') })

function releaseFields(api: ApiContext, item: ReleaseItem, current: string) {
  const { manifest, activations } = item
  const self = `${api.root}/releases/${manifest.id}`
  return {
    id: manifest.id,
    programmaversie: manifest.codeVersion,
    waarnemingen: manifest.observations,
    bronnen: manifest.sources.map((source) => source.id),
    fouten: manifest.issues.errors,
    waarschuwingen: manifest.issues.warnings,
    huidig: manifest.id === current,
    actiefSinds: activations
      .map((a) => a.at)
      .sort()
      .at(-1),
    _links: { self: { href: self }, verschillen: { href: `${self}/verschillen` } },
  }
}

async function findRelease(api: ApiContext, id: string): Promise<ReleaseItem> {
  const items = await api.ports.releases.list()
  const found = items.find(({ manifest }) => manifest.id === id)
  if (found !== undefined) return found
  const ids = items.map(({ manifest }) => manifest.id)
  throw unknownResource('Deze release', 'id', id, ids)
}

/** `/releases`, `/releases/{id}` and `/releases/{id}/verschillen`. */
export function registerReleases(app: ZodApp, api: ApiContext): void {
  const list = {
    summary: 'Alle releases, nieuwste eerst',
    operationId: 'lijstReleases',
    tags: ['releases'],
    querystring: z.strictObject({ ...pageParameters }),
    response: { 200: releasesSchema },
  }
  const config = { cacheable: true, keptMs: releasePollMs }
  app.get('/releases', { schema: list, config }, async (request, reply) => {
    requestFormat(request, ['json'])
    const { manifest } = await atlasFor(api, undefined)
    return sendCollection(api, request, reply, request.query, {
      name: 'releases',
      items: await api.ports.releases.list(),
      releaseId: manifest.id,
      show: (item) => releaseFields(api, item, manifest.id),
    })
  })
  registerRelease(app, api)
  registerVerschillen(app, api)
}

function registerRelease(app: ZodApp, api: ApiContext): void {
  const schema = {
    summary: 'Eén release',
    operationId: 'leesRelease',
    tags: ['releases'],
    params: idParameters,
    querystring: z.strictObject({}),
    response: { 200: releaseSchema },
  }
  const config = { cacheable: true, keptMs: releasePollMs }
  app.get('/releases/:id', { schema, config }, async (request, reply) => {
    requestFormat(request, ['json'])
    const { manifest } = await atlasFor(api, undefined)
    const item = await findRelease(api, request.params.id)
    return sendJson(reply, releaseFields(api, item, manifest.id))
  })
}

function changeFields(change: FigureChange, language: Language) {
  return {
    soort: changeNames[change.kind],
    redenen: change.reasons.map((reason) => changeReasonNames[reason]),
    voor: change.before && observationFields(change.before, language),
    na: change.after && observationFields(change.after, language),
  }
}

/** The release to compare with: `met`, which must exist and be another one. */
async function otherRelease(
  api: ApiContext,
  own: Manifest,
  met: string | undefined,
): Promise<string> {
  const items = await api.ports.releases.list()
  const others = items.map(({ manifest }) => manifest.id).filter((id) => id !== own.id)
  if (met === undefined)
    throw new ApiProblem(400, "Zeg met 'met' met welke release je vergelijkt.", {
      parameter: 'met',
      toegestaneWaarden: others,
    })
  if (!others.includes(met)) throw unknownValue('met', met, others)
  return met
}

function registerVerschillen(app: ZodApp, api: ApiContext): void {
  const schema = {
    summary: 'Welke cijfers anders zijn dan in een andere release',
    operationId: 'lijstVerschillen',
    tags: ['releases'],
    params: idParameters,
    querystring: z.strictObject({
      met: z.string().optional().describe('Kenmerk van de oudere release. Verplicht.'),
      ...pageParameters,
    }),
    response: { 200: differencesSchema },
  }
  const config = { cacheable: true }
  app.get('/releases/:id/verschillen', { schema, config }, async (request, reply) => {
    requestFormat(request, ['json'])
    const { manifest } = await findRelease(api, request.params.id)
    const from = await otherRelease(api, manifest, request.query.met)
    const language = requestLanguage(request)
    return sendCollection(api, request, reply, request.query, {
      name: 'verschillen',
      items: await api.ports.releases.difference(from, manifest.id),
      releaseId: manifest.id,
      fixed: true,
      extra: { van: from, naar: manifest.id },
      show: (change) => changeFields(change, language),
    })
  })
}
