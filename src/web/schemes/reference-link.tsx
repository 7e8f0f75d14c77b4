import type { Reference } from '#schemes'
import type { View } from '../view.ts'

/** The place in law or policy text where something stands, as a link to that text. */
export function ReferenceLink({ reference, full }: { reference: Reference; full?: boolean }) {
  const { article, title, url } = reference
  return (
    <a className="kr-reference" href={url} title={full ? undefined : title} rel="noreferrer">
      {full ? `${article}, ${title}` : article}
    </a>
  )
}

/** The mark of a value or rule that was never verified against its source. */
export function UnverifiedMark({ view }: { view: View }) {
  return <span className="kr-unverified">{view.text.schemeUnverified}</span>
}
