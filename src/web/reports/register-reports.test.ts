import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FigureReport } from '../ports.ts'
import { words } from '../test-support/html.ts'
import { sampleServer } from '../test-support/sample-site.ts'

let server: FastifyInstance
let received: FigureReport[]
beforeEach(async () => {
  received = []
  server = await sampleServer({
    reports: {
      async add(report) {
        received.push(report)
      },
    },
  })
})
afterEach(() => server.close())

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const ownForm = { ...form, 'sec-fetch-site': 'same-origin' }
const good = new URLSearchParams({ melding: 'Dit getal is het jaar ervoor.' }).toString()

const post = (url: string, headers: Record<string, string>, payload: string) =>
  server.inject({ method: 'POST', url, headers, payload })

describe('reporting a figure', () => {
  it('hands the report on and says thanks', async () => {
    const url = '/cijfers/studenten-voorbeeld/melding?uitsplitsing=leerweg'
    const { statusCode, body } = await post(url, ownForm, good)
    expect(statusCode).toBe(201)
    expect(words(body)).toContain('Bedankt voor je melding')
    expect(body).toContain('href="/cijfers/studenten-voorbeeld?uitsplitsing=leerweg"')
    expect(received).toEqual([
      {
        slug: 'studenten-voorbeeld',
        releaseId: '0123456789abcdef',
        selection: '?uitsplitsing=leerweg',
        text: 'Dit getal is het jaar ervoor.',
        at: '2026-11-23T12:00:00Z',
      },
    ])
  })

  it('works in English', async () => {
    const { body } = await post('/en/cijfers/studenten-voorbeeld/melding', ownForm, good)
    expect(words(body)).toContain('Thank you for your report')
  })

  it.each([
    ['from another site', { ...form, 'sec-fetch-site': 'cross-site' }],
    ['from another origin', { ...form, origin: 'https://elders.example' }],
    ['that does not say where it comes from', form],
  ])('refuses a form %s', async (_, headers) => {
    const { statusCode } = await post('/cijfers/studenten-voorbeeld/melding', headers, good)
    expect(statusCode).toBe(403)
    expect(received).toEqual([])
  })

  it.each([
    ['', 'te kort'],
    ['melding=kort', 'te kort'],
    [`melding=${'x'.repeat(2001)}`, 'te lang: 2001 tekens'],
  ])('refuses what is too short or too long', async (payload, reason) => {
    const { statusCode, body } = await post(
      '/cijfers/studenten-voorbeeld/melding',
      ownForm,
      payload,
    )
    expect(statusCode).toBe(422)
    expect(words(body)).toContain(reason)
    expect(received).toEqual([])
  })

  it('refuses a body that is far too large before reading it', async () => {
    const huge = `melding=${'x'.repeat(50_000)}`
    const { statusCode } = await post('/cijfers/studenten-voorbeeld/melding', ownForm, huge)
    expect(statusCode).toBe(413)
  })

  it('answers 404 for a figure that does not exist', async () => {
    const { statusCode } = await post('/cijfers/niets/melding', ownForm, good)
    expect(statusCode).toBe(404)
    expect(received).toEqual([])
  })

  it('is not there, form nor address, when nobody reads reports', async () => {
    const silent = await sampleServer()
    const page = await silent.inject('/cijfers/studenten-voorbeeld')
    expect(page.body).not.toContain('Klopt dit cijfer niet?')
    const url = '/cijfers/studenten-voorbeeld/melding'
    const sent = await silent.inject({ method: 'POST', url, headers: ownForm, payload: good })
    expect(sent.statusCode).toBe(404)
    await silent.close()
  })
})
