import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { SourceDescription } from './model.ts'

const localised = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) })

const webAddress = z.url({ protocol: /^https?$/ })

const sourceFile = z.strictObject({
  name: z.string().regex(/^[\w.-]+$/, 'a file name without folders'),
  url: webAddress.optional(),
  mediaType: z.enum([
    'text/csv',
    'application/json',
    'application/geo+json',
    'application/x-ndjson',
  ]),
})

const description = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case'),
  title: localised,
  publisher: z.string().min(1),
  description: localised,
  licence: z.strictObject({ name: z.string().min(1), url: webAddress }),
  homepage: webAddress,
  frequency: localised,
  files: z.array(sourceFile),
  sentinels: z.array(z.strictObject({ text: z.string(), meaning: localised })).default([]),
})

/**
 * A source description from the text of its `source.yaml`.
 * @throws TypeError naming `where` and each field that is missing, misspelt or of the wrong kind.
 */
export function parseDescription(yaml: string, where: string): SourceDescription {
  const result = description.safeParse(parse(yaml))
  if (!result.success) throw new TypeError(`${where}: ${z.prettifyError(result.error)}`)
  const files = result.data.files.map(({ url, ...file }) =>
    url === undefined ? file : { ...file, url },
  )
  return { ...result.data, files }
}

/**
 * The description in the `source.yaml` beside a module: `loadDescription(import.meta.url)`.
 * @throws TypeError when it does not keep to the schema; an I/O error when it is not there.
 */
export function loadDescription(moduleUrl: string): SourceDescription {
  const file = new URL('source.yaml', moduleUrl)
  return parseDescription(readFileSync(file, 'utf8'), file.pathname)
}
