import { glossaryEntry } from '#reference'
import { href, type View } from '../../view.ts'

/** A term that leads to its place in the glossary; plain text when the glossary does not know it. */
export function TermLink({ slug, view }: { slug: string; view: View }) {
  const entry = glossaryEntry(slug)
  if (entry === undefined) return <span>{slug}</span>
  return (
    <a className="kr-term" href={href(view, `/begrippen/${slug}`)}>
      {entry.term[view.language]}
    </a>
  )
}
