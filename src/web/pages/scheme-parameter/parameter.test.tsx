import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Parameter, schemes } from '#schemes'
import { words } from '../../test-support/html.ts'
import { sampleServer, sampleView } from '../../test-support/sample-site.ts'
import { drawHistory } from './draw-history.ts'
import { dayAfter, stretches } from './stretches.ts'

let server: FastifyInstance
beforeAll(async () => {
  server = await sampleServer()
})
afterAll(() => server.close())

const page = async (url: string) => (await server.inject(url)).body
const label = { nl: 'bedrag', en: 'amount' }
const reference = { article: 'art. 1', title: 'Wet', url: 'https://example.org' }
const dated = (from: string, value: number | string, to?: string) => ({
  from,
  value,
  reference,
  checkedOn: '2026-11-23',
  ...(to === undefined ? {} : { to }),
})
const parameter = (...values: Parameter['values']): Parameter => ({
  id: 'bedrag',
  label,
  unit: 'euroCents',
  values,
})
const spans = (...values: Parameter['values']) =>
  stretches(parameter(...values)).map(({ from, to, value }) => [from, to, value?.value])

describe('the stretches of a parameter', () => {
  it('end a value on the day before the next', () => {
    expect(spans(dated('2020-01-01', 1), dated('2021-01-01', 2))).toEqual([
      ['2020-01-01', '2020-12-31', 1],
      ['2021-01-01', undefined, 2],
    ])
  })

  it('name what lies between a value that ended and the next', () => {
    expect(spans(dated('2020-01-01', 1, '2020-06-30'), dated('2021-01-01', 2))).toEqual([
      ['2020-01-01', '2020-06-30', 1],
      ['2020-07-01', '2020-12-31', undefined],
      ['2021-01-01', undefined, 2],
    ])
  })

  it('name no gap where the next value follows at once', () => {
    expect(spans(dated('2020-01-01', 1, '2020-12-31'), dated('2021-01-01', 2))).toHaveLength(2)
  })

  it('go on without a value after the last one ended', () => {
    expect(spans(dated('2020-01-01', 1, '2020-12-31'))[1]).toEqual([
      '2021-01-01',
      undefined,
      undefined,
    ])
  })

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
  ])('count days over months and leap years: %s and %d', (day, days, expected) => {
    expect(dayAfter(day, days)).toBe(expected)
  })
})

describe('the picture of a parameter', () => {
  const view = sampleView()
  it('is not drawn for a text, nor for a number that never changed', () => {
    const texts = parameter(dated('2020-01-01', '09-15'), dated('2021-01-01', '09-17'))
    expect(drawHistory(texts, '2026-01-01', view)).toBeUndefined()
    expect(drawHistory(parameter(dated('2020-01-01', 1)), '2026-01-01', view)).toBeUndefined()
  })

  it('runs until today, or a year past a value still to come', () => {
    const two = (last: string) => parameter(dated('2020-01-01', 1), dated(last, 2))
    expect(drawHistory(two('2021-01-01'), '2026-01-01', view)?.frame.wide.end).toBe('2026-01-01')
    expect(drawHistory(two('2028-01-01'), '2026-01-01', view)?.frame.wide.end).toBe('2028-12-31')
  })
})

describe('the page of a parameter', () => {
  const lesgeld = '/regelingen/lesgeld-en-cursusgeld/parameters/lesgeld'
  it('lists each value with its days, where it stands and when it was taken over', async () => {
    const body = words(await page(lesgeld))
    expect(body).toContain('1 augustus 2024 31 juli 2025 € 1.419 tarieven 2024-2025')
    expect(body).toContain('overgenomen op 23 november 2026')
    expect(body).toContain('€ 1.357 bron niet gezien')
  })

  it('says where no value is known, today as well', async () => {
    const body = words(await page(lesgeld))
    expect(body).toContain('Voor 23 november 2026 is geen waarde bekend.')
    expect(body).toContain('1 augustus 2015 31 juli 2016 geen waarde bekend')
  })

  it('draws it twice, for wide and narrow screens, with a name', async () => {
    const body = await page(lesgeld)
    expect(body.match(/<svg[^>]*role="img"/g)).toHaveLength(2)
    expect(body).not.toMatch(/\sstyle="/)
  })

  it('exists for every parameter of every scheme, in both languages', async () => {
    for (const { description, parameters } of schemes)
      for (const { id } of parameters)
        for (const prefix of ['', '/en']) {
          const url = `${prefix}/regelingen/${description.id}/parameters/${id}`
          expect((await server.inject(url)).statusCode, url).toBe(200)
        }
  })

  it('names the parameters there are when one does not exist', async () => {
    const { statusCode, body } = await server.inject('/regelingen/slim/parameters/niets')
    expect(statusCode).toBe(404)
    expect(body).toContain('href="/regelingen/slim/parameters/small-share"')
  })
})
