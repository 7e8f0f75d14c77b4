import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { z } from 'zod'

const dataFolder = new URL('../../data/', import.meta.url)

/**
 * The content of a YAML text, checked against a schema. `file` only names the place in the message.
 * @throws Error that names the file, the path inside it and what was expected there.
 */
export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parsed(text, file))
  if (result.success) return result.data
  const lines = result.error.issues.map(
    (found) => `  ${found.path.join('.') || '(top)'}: ${found.message}`,
  )
  throw new Error(`data/${file} does not fit its schema:\n${lines.join('\n')}`)
}

function parsed(text: string, file: string): unknown {
  try {
    return parse(text, { uniqueKeys: true })
  } catch (error) {
    throw new Error(`data/${file} is no YAML: ${(error as Error).message}`, { cause: error })
  }
}

/**
 * Reads a YAML file of the data folder, `file` relative to it, on the first call; later calls return
 * the same object.
 * @throws Error naming the file when it cannot be read or does not fit the schema.
 */
export function yamlFile<T>(file: string, schema: z.ZodType<T>): () => T {
  let content: { readonly value: T } | undefined
  return () => {
    content ??= { value: parseYaml(readText(file), file, schema) }
    return content.value
  }
}

function readText(file: string): string {
  try {
    return readFileSync(new URL(file, dataFolder), 'utf8')
  } catch (error) {
    throw new Error(`data/${file} cannot be read`, { cause: error })
  }
}
