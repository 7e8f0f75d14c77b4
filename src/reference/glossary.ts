import type { GlossaryEntry } from './model.ts'
import { glossarySchema } from './schemas.ts'
import { yamlFile } from './yaml-files.ts'

const file = yamlFile('glossary.yaml', glossarySchema)

/** The terms of the field in Dutch alphabetical order, each with its definition and source. */
export function glossary(): readonly GlossaryEntry[] {
  return [...file().entries].sort((a, b) => a.term.nl.localeCompare(b.term.nl, 'nl'))
}

/** The entry with this slug, or `undefined`. */
export function glossaryEntry(slug: string): GlossaryEntry | undefined {
  return file().entries.find((entry) => entry.slug === slug)
}
