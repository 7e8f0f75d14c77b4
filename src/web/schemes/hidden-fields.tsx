import type { LinkQuery, View } from '../view.ts'

/** Parameters that a form takes along unseen, and the release of a pinned view. */
export function HiddenFields({ view, query }: { view: View; query: LinkQuery }) {
  const own = Object.entries(query).filter(([, value]) => value !== undefined)
  const all = view.pinned ? [...own, ['release', view.releaseId] as const] : own
  return all.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
