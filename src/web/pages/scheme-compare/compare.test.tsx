import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Calculation, calculateOn, findScheme, schemes } from '#schemes'
import { words } from '../../test-support/html.ts'
import { sampleServer } from '../../test-support/sample-site.ts'
import { compareCalculations } from './compare-calculations.ts'
import { readReform, reformOf } from './read-reform.ts'

let server: FastifyInstance
beforeAll(async () => {
  server = await sampleServer()
})
afterAll(() => server.close())

const page = async (url: string) => (await server.inject(url)).body
const path = '/regelingen/lesgeld-en-cursusgeld/vergelijken'
const student = 'studiejaar=2020&geboortedatum=2000-01-01&leerweg=bol&begin='
const law = findScheme('lesgeld-en-cursusgeld')!
const reform = (query: string, day = '2020-08-01') =>
  readReform(law, new URLSearchParams(query), day)

describe('one case under two laws', () => {
  it('shows both amounts, by how much they differ, and which value does it', async () => {
    const body = words(await page(`${path}?${student}&_dag2=2024-08-01`))
    expect(body).toContain('De uitkomst is niet gelijk.')
    expect(body).toContain('Regels van 1 augustus 2020 Regels van 1 augustus 2024')
    expect(body).toContain('€ 1.202 € 1.419 € 217 meer')
    expect(body).toContain('Welke bedragen en grenzen dat verschil geven')
  })

  it('says so when nothing differs', async () => {
    const body = words(await page(`${path}?${student}&_dag2=2020-09-01`))
    expect(body).toContain('De uitkomst is in beide gevallen gelijk.')
    expect(body).not.toContain('Wat er in de redenering verschilt')
  })

  it('takes a number changed by hand, and calls it somebody’s own', async () => {
    const body = words(await page(`${path}?${student}&_p.lesgeld=1.000`))
    expect(body).toContain('Regels van 1 augustus 2020, met jouw getallen')
    expect(body).toContain('€ 1.202 € 1.000 € 202 minder')
    expect(body).toContain('jouw getal')
  })

  it('asks for the case first, and compares the laws meanwhile', async () => {
    const body = await page(`${path}?_dag=2020-08-01&_dag2=2024-08-01&studiejaar=2020`)
    expect(words(body)).toContain('Beantwoord eerst de vragen')
    expect(body).toContain('href="/regelingen/lesgeld-en-cursusgeld/berekening?studiejaar=2020"')
    expect(words(body)).toMatch(/lesgeld per studiejaar \(bol, vanaf 18 jaar\) € 1\.202 € 1\.419/)
  })

  it('says that laws are equal where they are', async () => {
    expect(words(await page(path))).toContain('Alle bekende bedragen en grenzen zijn gelijk.')
  })

  it('shows a wrong number beside its field, with the focus above', async () => {
    const body = await page(`${path}?${student}&_p.lesgeld=gratis`)
    expect(body).toContain('id="vraag-_p.lesgeld-fout"')
    expect(body).toContain('href="#vraag-_p.lesgeld"')
    expect(words(body)).toContain('De uitkomst is in beide gevallen gelijk.')
  })

  it('shows what changed by a day on which no version holds', async () => {
    const body = words(await page(`${path}?${student}&_dag2=1999-01-01`))
    expect(body).toContain('niet van kracht')
  })

  it('is personal, and English below /en', async () => {
    const { headers, body } = await server.inject(`/en${path}?${student}&_dag2=2024-08-01`)
    expect(headers['cache-control']).toBe('no-store')
    expect(words(body)).toContain('€ 217 more')
  })
})

describe('numbers changed in thought', () => {
  it('are offered for every number of the law on the day, one per number of a table', () => {
    const funding = findScheme('bekostiging-mbo')!
    const { fields } = readReform(funding, new URLSearchParams(), '2020-01-01')
    expect(fields.map(({ name }) => name)).toContain('_p.bbl-factor')
    expect(fields.map(({ name }) => name)).toContain('_p.diploma-values.vak')
  })

  it('are typed in euros, in percents, or plain', () => {
    expect(reform('_p.lesgeld=1.000,50').changes.map(({ value }) => value)).toEqual([100_050])
    const slim = findScheme('slim')!
    const share = readReform(slim, new URLSearchParams({ '_p.small-share': '12,3' }), '2024-03-01')
    expect(share.changes.map(({ value }) => value)).toEqual([0.123])
  })

  it('change one number of a table and leave the others', () => {
    const funding = findScheme('bekostiging-mbo')!
    const query = new URLSearchParams({ '_p.diploma-values.vak': '4' })
    const { changes } = readReform(funding, query, '2020-01-01')
    expect(changes[0]?.value).toEqual({ basis: 1, vak: 4, middenkader: 5, specialist: 2 })
  })

  it('are no change where they equal the law, or are empty', () => {
    expect(reform('_p.lesgeld=1202').changes).toEqual([])
    expect(reform('_p.lesgeld=').changes).toEqual([])
    expect(reform('_p.lesgeld=1202,01').changes).toHaveLength(1)
  })

  it('hold from the day on, and not before', () => {
    const { changes } = reform('_p.lesgeld=1')
    const answers = { studiejaar: 2020, geboortedatum: '2000-01-01', leerweg: 'bol' }
    const amount = (day: string): number | undefined =>
      calculateOn(law, answers, day, reformOf(changes, '2020-08-01')).amounts[0]?.value
    expect(amount('2020-08-01')).toBe(100)
    expect(amount('2018-08-01')).toBe(115_500)
  })
})

describe('two calculations side by side', () => {
  const finding = (rule: string, outcome: 'met' | 'notMet') =>
    ({ rule, outcome, values: {}, parameters: [] }) as const
  const scheme = schemes[0]!
  const made = (
    status: Calculation['status'],
    ...findings: Calculation['findings']
  ): Calculation => ({
    status,
    amounts: [],
    findings,
    unverified: false,
  })

  it('differ in the findings whose outcome or words differ', () => {
    const left = made('conditionsMet', finding('employer', 'met'), finding('agreement', 'met'))
    const right = made(
      'conditionsNotMet',
      finding('employer', 'met'),
      finding('agreement', 'notMet'),
    )
    const compared = compareCalculations(scheme, left, right, 'nl')
    expect(compared.findings.map(({ rule }) => rule)).toEqual(['agreement'])
    expect(compared.same).toBe(false)
  })

  it('keep the first and second time of a rule apart, and those only one has', () => {
    const left = made('conditionsMet', finding('employer', 'met'))
    const right = made('conditionsMet', finding('employer', 'met'), finding('employer', 'notMet'))
    const compared = compareCalculations(scheme, left, right, 'nl')
    expect(compared.findings).toEqual([{ rule: 'employer', right: right.findings[1] }])
  })

  it('are the same when status and amounts are', () => {
    const one = made('computed')
    expect(compareCalculations(scheme, one, one, 'nl')).toEqual({
      amounts: [],
      findings: [],
      parameters: [],
      same: true,
    })
  })
})
