import { formatPeriod } from '#kernel'
import type { IsoDay, SchemeDescription } from '#schemes'
import { fill } from '../messages/messages.ts'
import type { View } from '../view.ts'
import { UnverifiedMark } from './reference-link.tsx'
import { schemeState } from './scheme-state.ts'

/** Whether a scheme is in force on a day, in a few words: `geldt nu`, `geldt niet meer sinds …`. */
export function stateText(description: SchemeDescription, day: IsoDay, view: View): string {
  const { kind, version } = schemeState(description, day)
  const { text, language } = view
  if (kind === 'inForce')
    return version.to === undefined
      ? text.stateInForce
      : fill(text.stateInForceUntil, { day: formatPeriod(version.to, language) })
  if (kind === 'coming')
    return fill(text.stateComing, { day: formatPeriod(version.from, language) })
  const last = formatPeriod(version.to ?? version.from, language)
  return fill(kind === 'ended' ? text.stateEnded : text.stateInterrupted, { day: last })
}

/** The state of a scheme as a tag; says too when the text of the version was not seen. */
export function StateTag({
  view,
  description,
  day,
}: {
  view: View
  description: SchemeDescription
  day: IsoDay
}) {
  const { kind, version } = schemeState(description, day)
  return (
    <>
      <span className={`kr-state kr-state-${kind}`}>{stateText(description, day, view)}</span>
      {version.unverified && <UnverifiedMark view={view} />}
    </>
  )
}
