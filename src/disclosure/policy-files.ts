import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { z } from 'zod'
import type { DisclosurePolicy } from './model.ts'
import { type PolicyFile, policyFileSchema } from './policy-schema.ts'

const folder = new URL('../../data/disclosure/', import.meta.url)

/** Rules without those left out, and their sources. */
function rulesAndSources(rules: PolicyFile['versions'][number]['rules']) {
  const given = Object.entries(rules).flatMap(([name, rule]) =>
    rule === undefined ? [] : [[name, rule] as const],
  )
  return {
    rules: Object.fromEntries(given.map(([name, rule]) => [name, rule.value])),
    sources: Object.fromEntries(given.map(([name, rule]) => [name, rule.source])),
  }
}

/**
 * The versions of a policy from the text of its YAML file, oldest first.
 * @throws Error that names the file, the place inside it and what was expected there.
 */
export function parsePolicy(yaml: string, file: string): DisclosurePolicy[] {
  const result = policyFileSchema.safeParse(parse(yaml, { uniqueKeys: true }))
  if (!result.success) throw new Error(`${file} is no policy:\n${places(result.error)}`)
  const { id, title, description, versions } = result.data
  return versions.map(({ from, method, costs, rules }) => {
    const given = rulesAndSources(rules)
    return {
      id,
      title,
      description,
      from: from.value,
      source: from.source,
      method,
      costs,
      ...given.rules,
      sources: given.sources,
    } as DisclosurePolicy
  })
}

const places = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`).join('\n')

let shipped: readonly DisclosurePolicy[] | undefined

/** All versions of all policies that ship in `data/disclosure`; read on the first call. */
export function shippedPolicies(): readonly DisclosurePolicy[] {
  shipped ??= readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const file = `data/disclosure/${name}`
      const versions = parsePolicy(readFileSync(new URL(name, folder), 'utf8'), file)
      if (versions[0]?.id !== name.replace(/\.yaml$/, ''))
        throw new Error(`${file} holds the policy ${versions[0]?.id}`)
      return versions
    })
  return shipped
}
