import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { dimensions } from '#reference'
import { schemes } from '#schemes'
import { dimensionFields } from './dutch-names.ts'
import { indicatorsSchema, observationsSchema, termSchema } from './schemas.ts'
import { sampleServer } from './testing/sample-server.ts'

const run = promisify(execFile)
const spectral = fileURLToPath(new URL('../../node_modules/.bin/spectral', import.meta.url))
const designRules = new URL('../../../shared/data/api-specs/nlgov-adr-linter.yaml', import.meta.url)

async function description(parts: { contactEmail?: string } = {}): Promise<string> {
  const app = await sampleServer(parts)
  const { body } = await app.inject('/v1/openapi.json')
  await app.close()
  return `${JSON.stringify(JSON.parse(body), null, 2)}\n`
}

/** Findings of the linter about a text, one per line; empty when there are none. */
async function lint(text: string, rules: string | URL): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kansrijk-lint-'))
  try {
    const file = join(folder, 'openapi.json')
    await writeFile(file, text)
    const ruleset = rules instanceof URL ? fileURLToPath(rules) : join(folder, 'rules.yaml')
    if (typeof rules === 'string') await writeFile(ruleset, rules)
    const options = ['lint', file, '-r', ruleset, '-f', 'text', '--quiet', '-F', 'hint']
    await run(spectral, options)
    return ''
  } catch (error) {
    return (error as { stdout?: string }).stdout || String(error)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Without the addresses that compute, but for one scheme: a scheme may change without the API changing. */
function withoutOtherSchemes(text: string): string {
  const { paths, ...rest } = JSON.parse(text)
  const kept = Object.entries(paths).filter(
    ([path]) => !/(berekeningen|verdelingen)$/.test(path) || path.includes('/lob-mbo/'),
  )
  return `${JSON.stringify({ ...rest, paths: Object.fromEntries(kept) }, null, 2)}\n`
}

describe('the OpenAPI description', () => {
  it('does not change by accident', async () => {
    const text = withoutOtherSchemes(await description())
    await expect(text).toMatchFileSnapshot('golden/openapi.json')
  })

  it('types the questions of every scheme', async () => {
    const { paths } = JSON.parse(await description())
    for (const { description: about, questions, allocation } of schemes) {
      const bodyOf = (resource: string) =>
        paths[`/regelingen/${about.id}/${resource}`]?.post.requestBody.content
      const answers = bodyOf('berekeningen')['application/json'].schema.properties.antwoorden
      expect(Object.keys(answers.properties)).toEqual(Object.keys(questions))
      expect(bodyOf('verdelingen') === undefined).toBe(allocation === undefined)
      if (allocation === undefined) continue
      const row = bodyOf('verdelingen')['application/json'].schema.properties.aanvragen.items
      expect(Object.keys(row.properties)).toEqual(Object.keys(allocation.columns))
      expect(bodyOf('verdelingen')['text/csv']).toBeDefined()
    }
  })

  it('has the response schemas that the zod schemas mean', async () => {
    const { paths } = JSON.parse(await description())
    const schemaOf = (path: string) =>
      paths[path].get.responses['200'].content['application/json'].schema
    for (const [path, schema] of [
      ['/indicatoren', indicatorsSchema],
      ['/indicatoren/{slug}/waarnemingen', observationsSchema],
      ['/begrippen/{slug}', termSchema],
    ] as const) {
      const { $schema: _dialect, ...own } = z.toJSONSchema(schema)
      expect(schemaOf(path)).toEqual(own)
    }
  })

  it('passes the linter for OpenAPI', async () => {
    expect(await lint(await description(), 'extends: ["spectral:oas"]\n')).toBe('')
  }, 60_000)

  it('would be caught with a fault in it', async () => {
    const { info: _info, ...headless } = JSON.parse(await description())
    expect(await lint(JSON.stringify(headless), 'extends: ["spectral:oas"]\n')).toContain('info')
  }, 60_000)

  const why = existsSync(designRules) ? '' : ' (skipped: the rules are not here)'

  it.skipIf(!existsSync(designRules))(
    `passes the linter of the Dutch API Design Rules once the operator gives an address${why}`,
    async () => {
      const text = await description({ contactEmail: 'api@beheerder.example' })
      expect(await lint(text, designRules)).toBe('')
    },
    60_000,
  )

  it.skipIf(!existsSync(designRules))(
    `lacks nothing but that address when the operator gives none${why}`,
    async () => {
      const findings = (await lint(await description(), designRules)).trim().split('\n')
      expect(findings).toHaveLength(1)
      expect(findings[0]).toContain('nlgov:info-contact-fields-exist')
    },
    60_000,
  )

  it('has a contact with a page, and an address only when the operator gives one', async () => {
    const contact = async (parts: { contactEmail?: string }) =>
      JSON.parse(await description(parts)).info.contact
    const page = { name: 'Kansrijk', url: 'https://kansrijk.example/over' }
    expect(await contact({})).toEqual(page)
    const email = 'api@beheerder.example'
    expect(await contact({ contactEmail: email })).toEqual({ ...page, email })
  })
})

describe('Dutch names', () => {
  it('of dimensions are those of the reference, in the same order', () => {
    expect(Object.entries(dimensionFields)).toEqual(dimensions.map(({ id, field }) => [id, field]))
  })
})
