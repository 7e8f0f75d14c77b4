import type { FigureChange, ReleaseStore } from '#store'
import { fill } from '../../messages/messages.ts'
import { notFound, type PageRoute } from '../../routing/page-route.ts'
import { href } from '../../view.ts'
import type { ListedRelease } from '../releases/page.tsx'
import { changesPerPage, releasePage } from './page.tsx'

/** When a release was first the one that readers see; empty when it never was. */
function firstSeen({ activations }: ListedRelease): string {
  return activations.map(({ at }) => at).sort()[0] ?? ''
}

/** The release that was made just before another, by when each was first made current. */
export function previousRelease(
  releases: readonly ListedRelease[],
  id: string,
): string | undefined {
  const ordered = [...releases].sort((a, b) => (firstSeen(a) < firstSeen(b) ? -1 : 1))
  const index = ordered.findIndex(({ manifest }) => manifest.id === id)
  return index < 1 ? undefined : ordered[index - 1]?.manifest.id
}

function pageNumber(asked: string | null, pages: number): number {
  const page = Number(asked ?? 1)
  return Number.isSafeInteger(page) && page > 0 ? Math.min(page, Math.max(1, pages)) : 1
}

const differences = new WeakMap<ReleaseStore, Map<string, Promise<readonly FigureChange[]>>>()

/** What differs between two releases; releases never change, so the answer is kept. */
function difference(releases: ReleaseStore, from: string, to: string) {
  const known = differences.get(releases) ?? new Map<string, Promise<readonly FigureChange[]>>()
  differences.set(releases, known)
  const key = `${from} ${to}`
  const found = known.get(key) ?? releases.difference(from, to)
  known.set(key, found)
  found.catch(() => known.delete(key))
  return found
}

/** A release by its id. */
export const releaseRoute: PageRoute = {
  path: '/releases/:id',
  keep: false,
  async load({ view, ports, params }) {
    const id = params.id ?? ''
    const releases = await ports.releases.list()
    const found = releases.find(({ manifest }) => manifest.id === id)
    const atlas = found === undefined ? undefined : await ports.atlasOf(id)
    if (found === undefined || atlas === undefined) {
      const all = { label: view.text.navReleases, href: href(view, '/releases') }
      return notFound(fill(view.text.unknownRelease, { id: id.slice(0, 80) }), [all])
    }
    const previousId = previousRelease(releases, id)
    const changes = previousId === undefined ? [] : await difference(ports.releases, previousId, id)
    const page = pageNumber(view.query.get('pagina'), Math.ceil(changes.length / changesPerPage))
    const props = { view, atlas, manifest: found.manifest, changes, page }
    return releasePage(previousId === undefined ? props : { ...props, previousId })
  },
}
