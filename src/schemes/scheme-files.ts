import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Parameter, RuleText, SchemeDescription } from './engine/model.ts'
import {
  parameterSchema,
  rulesSchema,
  type Scenarios,
  scenariosSchema,
  schemeSchema,
} from './engine/scheme-schema.ts'

function readYaml<T>(file: URL, schema: z.ZodType<T>): T {
  const result = schema.safeParse(
    // Scenarios build on one another by aliases; the files are ours, so their number needs no limit.
    parse(readFileSync(file, 'utf8'), { uniqueKeys: true, merge: true, maxAliasCount: -1 }),
  )
  if (result.success) return result.data
  throw new TypeError(`${file.pathname}: ${z.prettifyError(result.error)}`)
}

function yamlFiles(folder: URL): readonly URL[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return names.sort().map((name) => new URL(name, folder))
}

/** The YAML of a scheme: what it is, its dated parameters (by file name) and the wording of its rules. */
export interface SchemeTexts {
  readonly description: SchemeDescription
  readonly parameters: readonly Parameter[]
  readonly rules: readonly RuleText[]
}

/**
 * Reads `scheme.yaml`, `rules.yaml` and `parameters/*.yaml` beside a module: `schemeTexts(import.meta.url)`.
 * @throws TypeError naming file and field when one does not keep to its schema; an I/O error when one is not there.
 */
export function schemeTexts(moduleUrl: string): SchemeTexts {
  return {
    description: readYaml(new URL('scheme.yaml', moduleUrl), schemeSchema) as SchemeDescription,
    rules: readYaml(new URL('rules.yaml', moduleUrl), rulesSchema) as readonly RuleText[],
    parameters: yamlFiles(new URL('parameters/', moduleUrl)).map(
      (file) => readYaml(file, parameterSchema) as Parameter,
    ),
  }
}

/** The scenarios of a scheme by its folder name, all files together. */
export function schemeScenarios(id: string): Scenarios {
  return yamlFiles(new URL(`${id}/scenarios/`, import.meta.url)).flatMap((file) =>
    readYaml(file, scenariosSchema),
  )
}
