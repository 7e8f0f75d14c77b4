import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatPeriod } from '#kernel'
import { findScheme, runScheme, type Scheme, schemeScenarios, schemes } from '#schemes'
import { fill, messages } from '../../messages/messages.ts'
import { amountText } from '../../schemes/amount-list.tsx'
import { readable, words } from '../../test-support/html.ts'
import { sampleServer, sampleView } from '../../test-support/sample-site.ts'

let server: FastifyInstance
beforeAll(async () => {
  server = await sampleServer()
})
afterAll(() => server.close())

const get = (url: string) => server.inject(url)
const page = async (url: string) => (await get(url)).body
const slim = '/regelingen/slim/berekening'
const answered = 'voltijdbanen=49,9&samen=nee&kosten=10.000&_dag=2024-03-01'
/** The part of a page that is its own. */
const main = (body: string) => body.slice(body.indexOf('<main'), body.indexOf('</main>'))

describe('one question at a time', () => {
  it('begins with the first question as heading, and says how many there are', async () => {
    const body = await page(slim)
    expect(body).toContain('<h1>Hoeveel voltijdbanen heeft het bedrijf?</h1>')
    expect(words(body)).toContain('Vraag 1 van 3')
    expect(body).not.toContain('kr-field-error')
  })

  it('says “at most” while answers still decide which questions come', async () => {
    expect(words(await page('/regelingen/lesgeld-en-cursusgeld/berekening'))).toContain(
      'Vraag 1 van hoogstens 10',
    )
    const bol = '?studiejaar=2024&geboortedatum=2000-01-01&leerweg=bol'
    expect(words(await page(`/regelingen/lesgeld-en-cursusgeld/berekening${bol}`))).toContain(
      'Vraag 4 van 4',
    )
  })

  it('takes earlier answers along unseen, and shows them with links to change them', async () => {
    const body = await page(`${slim}?voltijdbanen=12,5`)
    expect(body).toContain('<input type="hidden" name="voltijdbanen" value="12,5"/>')
    expect(words(body)).toContain('Hoeveel voltijdbanen heeft het bedrijf? 12,5 verander')
    expect(body).toContain(`href="${slim}?voltijdbanen=12%2C5&amp;_stap=voltijdbanen"`)
  })

  it('goes back to the question before', async () => {
    const body = await page(`${slim}?voltijdbanen=12`)
    expect(body).toMatch(/class="kr-back" href="[^"]*_stap=voltijdbanen"/)
    expect(await page(slim)).toContain('class="kr-back" href="/regelingen/slim"')
  })

  it('shows an earlier question again with its answer', async () => {
    const body = await page(`${slim}?${answered}&_stap=samen`)
    expect(words(body)).toContain('Vraag 2 van 3')
    expect(body).toMatch(/value="nee"[^>]*checked=""|checked=""[^>]*value="nee"/)
  })

  it('says what is wrong above the form and beside the field, and gives the first the focus', async () => {
    const body = await page(`${slim}?voltijdbanen=veel&_gevraagd=voltijdbanen`)
    expect(body).toContain('<title>Fout: Hoeveel voltijdbanen')
    expect(body).toMatch(/role="alert" tabindex="-1" autofocus=""/)
    expect(body).toContain('href="#vraag-voltijdbanen"')
    expect(body).toMatch(
      /id="vraag-voltijdbanen"[^>]*aria-describedby="[^"]*vraag-voltijdbanen-fout"/,
    )
    expect(body).toContain('value="veel"')
  })

  it('asks for an answer only after the form was sent', async () => {
    expect(await page(`${slim}?voltijdbanen=1`)).not.toContain('kr-error-summary')
    expect(words(await page(`${slim}?voltijdbanen=1&_gevraagd=samen`))).toContain('Kies ja of nee.')
  })

  it('is English below /en, with Dutch numbers explained', async () => {
    const body = words(await page(`/en${slim}`))
    expect(body).toContain('Question 1 of 3')
    expect(body).toContain('How many full-time jobs does the company have?')
  })
})

describe('all questions on one page', () => {
  const all = `${slim}?_vorm=alles`
  it('shows every question that applies, without reproach', async () => {
    const body = await page(all)
    expect(body.match(/class="kr-question-label"/g)).toHaveLength(4)
    expect(body).not.toContain('kr-field-error')
  })

  it('lists everything that is wrong once it was sent', async () => {
    const body = await page(`${all}&_verstuurd=voltijdbanen,samen,kosten&voltijdbanen=&kosten=x`)
    expect(body.match(/class="kr-field-error"/g)).toHaveLength(3)
    expect(body).toContain('href="#vraag-samen"')
  })

  it('tells of questions that came by the answers, and does not reproach them', async () => {
    const lesgeld = '/regelingen/lesgeld-en-cursusgeld/berekening?_vorm=alles'
    const first = 'studiejaar=2024&geboortedatum=2000-01-01&leerweg=bbl&begin='
    const body = await page(`${lesgeld}&${first}&_verstuurd=studiejaar,geboortedatum,leerweg,begin`)
    expect(words(body)).toContain('komen er nog vragen bij (4)')
    expect(body).not.toContain('kr-field-error')
  })

  it('answers when everything is there', async () => {
    const body = await page(`${all}&_verstuurd=voltijdbanen,samen,kosten&${answered}`)
    expect(words(body)).toContain('subsidie, hoogstens € 8.000')
    expect(body).toContain(
      '?voltijdbanen=49%2C9&amp;samen=nee&amp;kosten=10.000&amp;_dag=2024-03-01&amp;_vorm=alles#vraag-samen',
    )
  })
})

describe('the answer', () => {
  it('is the same page as in the golden file', async () => {
    await expect(readable(main(await page(`${slim}?${answered}`)))).toMatchFileSnapshot(
      'golden/answer-nl.html',
    )
    await expect(readable(main(await page(`/en${slim}?${answered}`)))).toMatchFileSnapshot(
      'golden/answer-en.html',
    )
  })

  it('gives an address that names the day, so that it stays the same', async () => {
    const body = await page(`${slim}?voltijdbanen=49,9&samen=nee&kosten=10.000`)
    expect(body).toContain(
      'https://kansrijk.example/regelingen/slim/berekening?voltijdbanen=49%2C9&amp;samen=nee&amp;kosten=10.000&amp;_dag=2026-11-23',
    )
  })

  it('follows the day in the address', async () => {
    expect(words(await page(`${slim}?${answered}`))).toContain('1 maart 2024')
    const before = answered.replace('2024-03-01', '1999-01-01')
    expect(words(await page(`${slim}?${before}`))).toContain(
      'Op 1 januari 1999 is geen versie van deze regeling van kracht.',
    )
  })

  it('is kept by nobody, and its address is told to no other site', async () => {
    const { headers } = await get(`${slim}?${answered}`)
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['x-robots-tag']).toBe('noindex')
  })

  it('can be printed without script: the hint is there', async () => {
    const body = await page(`${slim}?${answered}`)
    expect(body).toContain('data-print="Print deze uitkomst"')
    expect(words(body)).toContain('Printen kan met je browser')
  })

  it('marks what was never verified, with the version that was applied', async () => {
    const body = words(await page(`${slim}?${answered}`))
    expect(body).toContain('waarvan we de bron niet zagen')
    expect(body).toContain('bron niet gezien')
  })
})

/** Answers of a scenario as somebody would type them: decimal comma, optional fields left empty. */
function typed(scheme: Scheme, answers: Readonly<Record<string, string | number | boolean>>) {
  const query = new URLSearchParams()
  for (const name of Object.keys(scheme.questions)) {
    const answer = answers[name]
    query.set(
      name,
      typeof answer === 'number' ? String(answer).replace('.', ',') : String(answer ?? ''),
    )
  }
  return query
}

describe.each(schemes.map((scheme) => scheme.description.id))('the scenarios of %s', (id) => {
  const scheme = findScheme(id)!
  const cases = schemeScenarios(id).filter(
    ({ answers, reform }) => answers !== undefined && reform === undefined,
  )
  it('stand on its answer page: status, amounts, and every finding', async () => {
    for (const { name, on, answers = {}, expect: expected } of cases) {
      const query = typed(scheme, answers)
      query.set('_dag', on)
      const { statusCode, body } = await get(`/regelingen/${id}/berekening?${query}`)
      expect(statusCode, name).toBe(200)
      const { calculation, day } = runScheme(scheme, answers, on)
      if (calculation === undefined || expected.issues !== undefined) {
        expect(body, name).toContain('kr-case-form')
        continue
      }
      const shown = words(body)
      const sentence = messages.nl[`status_${calculation.status}`]
      expect(shown, name).toContain(fill(sentence, { day: formatPeriod(day ?? on, 'nl') }))
      for (const [amountId, value] of Object.entries(expected.amounts ?? {})) {
        const amount = calculation.amounts.find((each) => each.id === amountId)
        if (value === null || amount === undefined) continue
        const text = amountText({ value, unit: amount.unit }, sampleView()).replaceAll(
          '\u00a0',
          ' ',
        )
        expect(shown, name).toContain(`${amount.label.nl} ${text}`)
      }
      expect(body.match(/class="kr-finding kr-finding-/g), name).toHaveLength(
        calculation.findings.length,
      )
    }
  })
})

describe('whatever stands in the address', () => {
  it('gives a page, never a failure', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        'ja',
        'nee',
        '',
        '-1',
        '1e9',
        '99999999999999',
        '2024-02-30',
        'NaN',
        '0',
        '40',
      ),
    )
    const controls = [
      '_dag',
      '_stap',
      '_gevraagd',
      '_vorm',
      '_verstuurd',
      '_dag2',
      'release',
      'voor',
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...schemes),
        fc.constantFrom('', '/en'),
        fc.constantFrom('berekening', 'vergelijken'),
        fc.array(fc.tuple(fc.nat(40), value), { maxLength: 12 }),
        async (scheme, prefix, kind, given) => {
          const names = [
            ...Object.keys(scheme.questions),
            ...controls,
            ...scheme.parameters.map((parameter) => `_p.${parameter.id}`),
          ]
          const query = new URLSearchParams()
          for (const [index, text] of given) query.append(names[index % names.length]!, text)
          const url = `${prefix}/regelingen/${scheme.description.id}/${kind}?${query}`
          expect((await get(url)).statusCode).toBeLessThan(500)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('is escaped', async () => {
    const body = await page(
      `${slim}?voltijdbanen=${encodeURIComponent('"><script>alert(1)</script>')}`,
    )
    expect(body).not.toContain('<script>alert')
  })

  it('names the schemes there are when one does not exist', async () => {
    const { statusCode, body } = await get('/regelingen/bestaat-niet/berekening')
    expect(statusCode).toBe(404)
    expect(body).toContain('href="/regelingen/praktijkleren"')
  })
})
