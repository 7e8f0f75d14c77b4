import type { Publication } from './model.ts'
import { researchSchema } from './schemas.ts'
import { yamlFile } from './yaml-files.ts'

const file = yamlFile('research.yaml', researchSchema)

/** The research library, newest first and by title within a year. */
export function publications(): readonly Publication[] {
  return [...file().publications].sort(
    (a, b) => b.year - a.year || a.title.localeCompare(b.title, 'nl'),
  )
}

/** The publication with this slug, or `undefined`. */
export function publication(slug: string): Publication | undefined {
  return file().publications.find((entry) => entry.slug === slug)
}

/** The themes under which publications are filed, alphabetically. */
export function publicationThemes(): readonly string[] {
  return [...new Set(file().publications.flatMap(({ themes }) => themes))].sort()
}
