import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkAnswers, schemes } from '#schemes'
import { words } from '../../test-support/html.ts'
import { sampleBatches } from '../../test-support/sample-batches.ts'
import { sampleServer } from '../../test-support/sample-site.ts'
import { exampleFile, templateFile } from './example-file.ts'
import { sizeText } from './upload-page.tsx'

let server: FastifyInstance
beforeAll(async () => {
  server = await sampleServer({ batches: sampleBatches() })
})
afterAll(() => server.close())

const path = '/regelingen/lob-mbo/aanvragen'
const dividing = schemes.filter(({ allocation }) => allocation !== undefined)
const lob = schemes.find(({ description }) => description.id === 'lob-mbo')!
const example = exampleFile(lob.allocation!)

/** A body as a browser sends it; `file` undefined leaves the file out. */
function form(fields: Readonly<Record<string, string>>, file?: string, name = 'aanvragen.csv') {
  const parts = Object.entries(fields).map(
    ([key, value]) =>
      `--grens\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  )
  const head = `content-disposition: form-data; name="_bestand"; filename="${name}"`
  if (file !== undefined)
    parts.push(`--grens\r\n${head}\r\ncontent-type: text/csv\r\n\r\n${file}\r\n`)
  return `${parts.join('')}--grens--\r\n`
}

const post = (url: string, payload: string, origin = 'same-origin') =>
  server.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': 'multipart/form-data; boundary=grens', 'sec-fetch-site': origin },
  })
const budget = { budget: '100.000' }

async function begun(file: string, name?: string): Promise<string> {
  const { statusCode, headers, body } = await post(path, form(budget, file, name))
  expect(statusCode, words(body).slice(0, 400)).toBe(303)
  return String(headers.location)
}

describe('the files to begin with', () => {
  it.each(dividing.map(({ description }) => description.id))(
    'of %s pass their own checks',
    (id) => {
      const { allocation } = dividing.find(({ description }) => description.id === id)!
      const [heads = '', ...lines] = exampleFile(allocation!).trim().split('\r\n')
      const names = heads.split(';')
      expect(names).toEqual(Object.keys(allocation!.columns))
      expect(templateFile(allocation!).trim()).toBe(heads)
      expect(lines).toHaveLength(12)
      for (const line of lines) {
        const raw = Object.fromEntries(line.split(';').map((cell, index) => [names[index], cell]))
        expect(checkAnswers(allocation!.columns, raw).issues, line).toEqual([])
      }
    },
  )

  it('are always the same', () => {
    expect(exampleFile(lob.allocation!)).toBe(example)
  })

  it('are saved under a name that says what they are', async () => {
    const { headers, body } = await server.inject(`${path}/voorbeeld.csv`)
    expect(headers['content-disposition']).toBe('attachment; filename="voorbeeld-lob-mbo.csv"')
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(body).toBe(example)
    expect((await server.inject(`${path}/sjabloon.csv`)).body).toBe(templateFile(lob.allocation!))
  })
})

describe('the form for a file', () => {
  it('explains every column and asks for the settings', async () => {
    for (const { description, allocation } of dividing) {
      const { statusCode, body } = await server.inject(`/regelingen/${description.id}/aanvragen`)
      expect(statusCode).toBe(200)
      expect(body).toContain('encType="multipart/form-data"')
      for (const name of Object.keys(allocation!.columns))
        expect(body).toContain(`<code>${name}</code>`)
      expect(body).not.toContain('kr-field-error')
    }
  })

  it('is absent where no files are taken in', async () => {
    const own = await sampleServer()
    const { body } = await own.inject(path)
    expect(body).not.toContain('type="file"')
    expect(words(body)).toContain('Op deze site kun je geen bestanden laten verwerken.')
    const { statusCode } = await own.inject({ method: 'POST', url: path })
    expect(statusCode).toBe(404)
    await own.close()
  })

  it('does not exist for a scheme that divides nothing', async () => {
    const { statusCode, body } = await server.inject('/regelingen/slim/aanvragen')
    expect(statusCode).toBe(404)
    expect(words(body)).toContain('verdeelt geen budget')
  })

  it.each([
    [999, '0 kB'],
    [20_000, '20 kB'],
    [999_999, '999 kB'],
    [1_000_000, '1 MB'],
    [50_999_999, '50 MB'],
  ])('writes %d bytes as %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text)
  })
})

describe('sending a file', () => {
  it('leads to the page of the batch', async () => {
    expect(await begun(example)).toMatch(/^\/regelingen\/lob-mbo\/aanvragen\/b\d+$/)
    const { headers } = await post(`/en${path}`, form(budget, example))
    expect(headers.location).toMatch(/^\/en\/regelingen\/lob-mbo\/aanvragen\/b\d+$/)
    expect(headers['cache-control']).toBe('no-store')
  })

  it.each([
    ['without a file', form(budget), 422, 'Kies een CSV-bestand dat niet leeg is.'],
    ['with an empty file', form(budget, ''), 422, 'Kies een CSV-bestand dat niet leeg is.'],
    ['that is too large', form(budget, 'x'.repeat(130_000)), 413, 'hoogstens 20 kB'],
    ['in a form that is broken off', 'onzin', 400, 'Het formulier kwam niet goed aan.'],
    ['while too much is at work', form(budget, example, 'druk.csv'), 503, 'te veel tegelijk'],
    [
      'with wrong settings',
      form({ budget: 'veel' }, example),
      422,
      'Kies het bestand nog een keer',
    ],
  ])('%s shows the form again, with what to do', async (_, payload, status, sentence) => {
    const { statusCode, body, headers } = await post(path, payload)
    expect(statusCode).toBe(status)
    expect(words(body)).toContain(sentence)
    expect(body).toContain('href="#_bestand"')
    expect(headers['cache-control']).toBe('no-store')
  })

  it('is refused from another site', async () => {
    expect((await post(path, form(budget, example), 'cross-site')).statusCode).toBe(403)
  })
})

describe('the page of a batch', () => {
  it('shows totals, counts, each decision with its reason, and downloads', async () => {
    const at = await begun(example)
    const { body, headers } = await server.inject(at)
    expect(words(body)).toContain('Klaar: 12 aanvragen uit aanvragen.csv zijn doorgerekend.')
    expect(body.match(/<tr><th scope="row">regel \d+/g)).toHaveLength(12)
    expect(body).toContain(`href="${at}/besluiten.xlsx"`)
    expect(headers['cache-control']).toBe('no-store')
    expect(headers.refresh).toBeUndefined()
    const file = await server.inject(`${at}/besluiten.csv`)
    expect(file.headers['content-disposition']).toBe('attachment; filename="besluiten.csv"')
    expect(file.headers['cache-control']).toBe('no-store')
  })

  it('names lines that could not be used, with line and column, and how many more there are', async () => {
    const bad = `brin;gewicht\r\n${'onzin;1\r\n'.repeat(7)}99ZA;1\r\n`
    const body = words((await server.inject(await begun(bad))).body)
    expect(body).toContain('Meldingen over het bestand (7)')
    expect(body).toContain('2 brin onzin ligt buiten wat kan')
    expect(body).toContain('En nog 2 meldingen.')
  })

  it('says so when nothing could be used', async () => {
    const at = await begun('brin;gewicht\r\nonzin;1\r\n')
    expect(words((await server.inject(at)).body)).toContain('Geen enkele regel van het bestand')
  })

  it('pages through many decisions, and goes to an existing page whatever is asked', async () => {
    const codes = Array.from(
      { length: 60 },
      (_, i) =>
        `99${String.fromCharCode(65 + Math.floor(i / 26))}${String.fromCharCode(65 + (i % 26))};1`,
    )
    const at = await begun(`brin;gewicht\r\n${codes.join('\r\n')}\r\n`)
    const rows = async (query: string) =>
      ((await server.inject(`${at}${query}`)).body.match(/<tr><th scope="row">(99|regel)/g) ?? [])
        .length
    expect(await rows('')).toBe(50)
    expect(await rows('?pagina=2')).toBe(10)
    expect(await rows('?pagina=99')).toBe(10)
    expect(await rows('?pagina=-1')).toBe(50)
    expect(await rows('?pagina=x')).toBe(50)
  })

  it('refreshes itself while at work, unless asked not to, and can be stopped', async () => {
    const at = await begun(`brin;gewicht\r\n${'99ZA;1\r\n'.repeat(501)}`)
    const running = await server.inject(at)
    expect(running.headers.refresh).toBe('2')
    expect(words(running.body)).toContain('42% klaar, 501 regels gelezen')
    expect(running.body).toContain('<progress max="100" value="42"')
    expect((await server.inject(`${at}?vanzelf=nee`)).headers.refresh).toBeUndefined()
    const stopped = await server.inject({
      method: 'POST',
      url: `${at}/stop`,
      headers: {
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: '',
    })
    expect([stopped.statusCode, stopped.headers.location]).toEqual([303, at])
    expect(words((await server.inject(at)).body)).toContain(
      'De verwerking van aanvragen.csv is gestopt.',
    )
  })

  it('is not stopped by another site', async () => {
    const at = await begun(`brin;gewicht\r\n${'99ZA;1\r\n'.repeat(501)}`)
    await server.inject({
      method: 'POST',
      url: `${at}/stop`,
      headers: { 'sec-fetch-site': 'cross-site' },
    })
    expect((await server.inject(at)).headers.refresh).toBe('2')
  })

  it.each(['onbekend', 'onbekend/besluiten.csv', 'b1/besluiten.exe', '%00'])(
    'is not there for %s',
    async (id) => {
      expect((await server.inject(`${path}/${id}`)).statusCode).toBe(404)
    },
  )

  it('is not shown under another scheme', async () => {
    const id = (await begun(example)).split('/').at(-1)
    expect((await server.inject(`/regelingen/praktijkleren/aanvragen/${id}`)).statusCode).toBe(404)
  })
})
