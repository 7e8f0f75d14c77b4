import { describe, expect, it } from 'vitest'
import { pageHtml } from '../../routing/render-page.ts'
import { words } from '../../test-support/html.ts'
import { sampleAtlas, samplePorts, sampleView } from '../../test-support/sample-site.ts'
import { atlasPhaseRoute, atlasRoute } from './page.tsx'

const request = (params: Record<string, string> = {}) => ({
  view: sampleView('nl', '/atlas'),
  atlas: sampleAtlas(),
  ports: samplePorts(),
  params,
})

describe('the Atlas', () => {
  it('holds every figure as its question, on the shelf of its phase', async () => {
    const content = await atlasRoute.load(request())
    if (content.kind !== 'page') throw new Error('no page')
    const shown = words(pageHtml(request().view, content))
    const order = ['Leren', 'Hoeveel studenten zijn er?', 'Aan het werk', 'Wie heeft werk']
    const places = order.map((text) => shown.indexOf(text, shown.indexOf('geordend')))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
  })

  it('leaves out a phase without figures', async () => {
    const content = await atlasRoute.load(request())
    if (content.kind !== 'page') throw new Error('no page')
    expect(words(pageHtml(request().view, content))).not.toContain('Wie kiest voor het mbo')
  })

  it('shows one shelf by its Dutch name', async () => {
    const content = await atlasPhaseRoute.load(request({ fase: 'overstappen' }))
    if (content.kind !== 'page') throw new Error('no page')
    const shown = words(pageHtml(request().view, content))
    expect(shown).toContain('Wie heeft werk na het diploma?')
    expect(shown).not.toContain('Hoeveel studenten zijn er?')
  })

  it('names the shelves when one does not exist', async () => {
    const outcome = await atlasPhaseRoute.load(request({ fase: 'slapen' }))
    expect(outcome).toMatchObject({ kind: 'notFound' })
    if (outcome.kind !== 'notFound') throw new Error('found')
    expect(outcome.choices?.map(({ href }) => href)).toContain('/atlas/leren')
  })
})
