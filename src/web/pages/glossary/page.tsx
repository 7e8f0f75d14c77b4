import { type GlossaryEntry, glossary } from '#reference'
import { fill } from '../../messages/messages.ts'
import type { PageContent, PageRoute } from '../../routing/page-route.ts'
import { href, type View } from '../../view.ts'

/** The terms that start with one letter. */
export interface LetterGroup {
  readonly letter: string
  readonly entries: readonly GlossaryEntry[]
}

/** Terms grouped by their first letter in the language of the reader, both in alphabetical order. */
export function groupByLetter(
  entries: readonly GlossaryEntry[],
  language: View['language'],
): readonly LetterGroup[] {
  const term = (entry: GlossaryEntry) => entry.term[language]
  const sorted = [...entries].sort((a, b) => term(a).localeCompare(term(b), language))
  const groups = new Map<string, GlossaryEntry[]>()
  for (const entry of sorted) {
    const first = term(entry).normalize('NFD').charAt(0).toUpperCase()
    const letter = /[A-Z]/.test(first) ? first : '#'
    groups.set(letter, [...(groups.get(letter) ?? []), entry])
  }
  return [...groups].map(([letter, group]) => ({ letter, entries: group }))
}

function Letters({ view, groups }: { view: View; groups: readonly LetterGroup[] }) {
  return (
    <nav className="kr-letters" aria-label={view.text.glossaryLetters}>
      <ul>
        {groups.map(({ letter }) => (
          <li key={letter}>
            <a href={`#letter-${letter}`}>{letter}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Group({ view, group }: { view: View; group: LetterGroup }) {
  const { letter, entries } = group
  return (
    <section className="kr-letter" aria-labelledby={`letter-${letter}`}>
      <h2 id={`letter-${letter}`}>{letter}</h2>
      <dl className="kr-terms-list">
        {entries.map(({ slug, term, definition }) => (
          <div key={slug}>
            <dt>
              <a href={href(view, `/begrippen/${slug}`)}>{term[view.language]}</a>
            </dt>
            <dd>{definition[view.language]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Every term of the field with its meaning, in alphabetical order. */
export function glossaryPage(view: View, entries: readonly GlossaryEntry[]): PageContent {
  const { text } = view
  const groups = groupByLetter(entries, view.language)
  const lead = fill(text.glossaryLead, { count: entries.length })
  return {
    kind: 'page',
    title: text.glossaryTitle,
    description: lead,
    breadcrumbs: [{ label: text.navGlossary }],
    body: (
      <div className="kr-stack">
        <div className="kr-page-head">
          <h1>{text.glossaryTitle}</h1>
          <p className="kr-lead">{lead}</p>
        </div>
        <Letters view={view} groups={groups} />
        {groups.map((group) => (
          <Group key={group.letter} view={view} group={group} />
        ))}
      </div>
    ),
  }
}

/** The glossary. */
export const glossaryRoute: PageRoute = {
  path: '/begrippen',
  load: async ({ view }) => glossaryPage(view, glossary()),
}
