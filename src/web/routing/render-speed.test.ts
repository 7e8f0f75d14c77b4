import { performance } from 'node:perf_hooks'
import { expect, it } from 'vitest'
import { figureRoute } from '../pages/figure/route.tsx'
import { sampleAtlas, samplePorts, sampleView } from '../test-support/sample-site.ts'
import { renderOutcome } from './render-page.ts'

const view = sampleView('nl', '/cijfers/regio-voorbeeld', 'weergave=kaart')
const request = {
  view,
  atlas: sampleAtlas(),
  ports: samplePorts(),
  params: { slug: 'regio-voorbeeld' },
}

async function renderMs(): Promise<number> {
  const start = performance.now()
  const outcome = await figureRoute.load(request)
  if (outcome.kind === 'redirect') throw new Error('redirected')
  renderOutcome(view, outcome)
  return performance.now() - start
}

it('makes and compresses a page with a map in well under 30 ms once warm', async () => {
  for (let warm = 0; warm < 10; warm += 1) await renderMs()
  const times: number[] = []
  for (let run = 0; run < 20; run += 1) times.push(await renderMs())
  expect(Math.min(...times)).toBeLessThan(30)
})
