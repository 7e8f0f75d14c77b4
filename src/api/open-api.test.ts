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
import { dimensionFields } from './dutch-names.ts'
import { indicatorsSchema, observationsSchema, termSchema } from './schemas.ts'
import { sampleServer } from './testing/sample-server.ts'

const run = promisify(execFile)
const spectral = fileURLToPath(new URL('../../node_modules/.bin/spectral', import.meta.url))
const designRules = new URL('../../../shared/data/api-specs/nlgov-adr-linter.yaml', import.meta.url)

async function description(): Promise<string> {
  const app = await sampleServer()
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

describe('the OpenAPI description', () => {
  it('does not change by accident', async () => {
    await expect(await description()).toMatchFileSnapshot('golden/openapi.json')
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

  it.skipIf(!existsSync(designRules))(
    `passes the linter of the Dutch API Design Rules${existsSync(designRules) ? '' : ' (skipped: the rules are not here)'}`,
    async () => {
      expect(await lint(await description(), designRules)).toBe('')
    },
    60_000,
  )
})

describe('Dutch names', () => {
  it('of dimensions are those of the reference, in the same order', () => {
    expect(Object.entries(dimensionFields)).toEqual(dimensions.map(({ id, field }) => [id, field]))
  })
})
