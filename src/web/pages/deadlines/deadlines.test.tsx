import { describe, expect, it } from 'vitest'
import { schemes } from '#schemes'
import { words } from '../../test-support/html.ts'
import { sampleServer } from '../../test-support/sample-site.ts'
import { type SchemeWindow, sortWindows } from './page.tsx'

const label = { nl: 'ronde', en: 'round' }
const reference = { article: 'art. 1', title: 'Wet', url: 'https://example.org' }
const round = (id: string, closes: string, opens?: string): SchemeWindow => ({
  description: schemes[0]!.description,
  window: { id, closes, label, reference, ...(opens === undefined ? {} : { opens }) },
})
const all = [
  round('past-1', '2020-01-31T23:59', '2020-01-01T00:00'),
  round('past-2', '2021-01-31T23:59', '2021-01-01T00:00'),
  round('open-late', '2022-12-31T23:59', '2022-01-01T00:00'),
  round('open-soon', '2022-06-30T17:00', '2022-06-01T09:00'),
  round('coming', '2024-01-31T23:59', '2024-01-01T00:00'),
  round('no-start', '2023-09-17T17:00'),
]
const ids = (moment: string) => {
  const sorted = sortWindows(all, moment)
  return [sorted.open, sorted.coming, sorted.past].map((group) =>
    group.map(({ window }) => window.id),
  )
}

describe('the calendar', () => {
  it('puts first what closes first, opens first, or closed last', () => {
    expect(ids('2022-06-15T12:00')).toEqual([
      ['open-soon', 'open-late'],
      ['no-start', 'coming'],
      ['past-2', 'past-1'],
    ])
  })

  it('counts the first and the last minute as open', () => {
    expect(ids('2022-06-01T09:00')[0]).toContain('open-soon')
    expect(ids('2022-06-01T08:59')[1]).toContain('open-soon')
    expect(ids('2022-06-30T17:00')[0]).toContain('open-soon')
    expect(ids('2022-06-30T17:01')[2]).toContain('open-soon')
  })

  it('has every window of every scheme, in Dutch time, and the feed', async () => {
    const server = await sampleServer({ now: () => '2025-01-31T22:59:30Z' })
    const body = (await server.inject('/kalender')).body
    for (const { description } of schemes)
      for (const { label: own } of description.windows) expect(words(body)).toContain(own.nl)
    expect(body).toContain('href="/v1/regelingen/kalender.ics"')
    const now = words(body).split('Nu open')[1]?.split('Komt nog')[0]
    expect(now).toContain('Aanvragen RIF, januari 2025')
    await server.close()
  })

  it('has deadlines that return every year: praktijkleren on 17 September, in 2028 on the 18th', async () => {
    const server = await sampleServer({ now: () => '2026-11-24T12:00:00Z' })
    const shown = words((await server.inject('/kalender')).body)
    const coming = shown.split('Komt nog')[1]?.split('Voorbij')[0] ?? ''
    expect(coming).toContain('tot en met 17 september 2027, 17.00 uur')
    expect(coming).toContain('tot en met 18 september 2028, 17.00 uur')
    await server.close()
  })

  it('has closed a window one minute later, in the Netherlands', async () => {
    const server = await sampleServer({ now: () => '2025-01-31T23:00:00Z' })
    const shown = words((await server.inject('/kalender')).body)
    expect(shown.split('Voorbij')[1]).toContain('Aanvragen RIF, januari 2025')
    await server.close()
  })
})
