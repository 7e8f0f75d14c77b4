import type { Citation, GlossaryEntry } from './model.ts'

const head = `# Glossary

<!-- Generated from data/glossary.yaml, never edited by hand. To write it again after a change:
     npx vitest run --project unit src/reference/glossary-markdown.test.ts --update -->

The words of the field as this product uses them: Dutch term, English term, what it means in both languages, and who says so.
`

/**
 * The glossary as a Markdown document, in the order given: one heading per term with both
 * definitions, other words for it and the source. Ends with a line break.
 */
export function glossaryMarkdown(entries: readonly GlossaryEntry[]): string {
  return [head, ...entries.map(entryMarkdown)].join('\n')
}

function entryMarkdown({ slug, term, definition, synonyms, source }: GlossaryEntry): string {
  const lines = [
    `## ${term.nl}`,
    '',
    `<a id="${slug}"></a>English: ${term.en}`,
    '',
    `- nl: ${definition.nl}`,
    `- en: ${definition.en}`,
  ]
  if (synonyms.length > 0) lines.push(`- also: ${synonyms.join(', ')}`)
  lines.push(`- source: ${citationMarkdown(source)}`, '')
  return lines.join('\n')
}

/** A citation as a Markdown link where it has an address, marked when nobody has seen the source. */
export function citationMarkdown({ title, url, unverified }: Citation): string {
  const link = url === undefined ? title : `[${title}](${url})`
  return unverified === true ? `${link} (source not seen)` : link
}
