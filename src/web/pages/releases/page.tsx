import { formatNumber, formatPeriod } from '#kernel'
import type { Activation, Manifest } from '#store'
import { TableBox } from '../../components/table-box/table-box.tsx'
import type { PageContent, PageRoute } from '../../routing/page-route.ts'
import { href, type View } from '../../view.ts'

/** A release with when it became the one that readers see. */
export interface ListedRelease {
  readonly manifest: Manifest
  readonly activations: readonly Activation[]
}

function Row({ view, release, current }: { view: View; release: ListedRelease; current: boolean }) {
  const { manifest, activations } = release
  const { text, language } = view
  const last = activations.at(-1)
  return (
    <tr>
      <th scope="row">
        <a href={href(view, `/releases/${manifest.id}`)}>
          <code>{manifest.id}</code>
        </a>
        {current && <span className="kr-sub">{text.releaseCurrent}</span>}
      </th>
      <td>
        {last === undefined ? '–' : formatPeriod(last.at.slice(0, 10), language)}
        {last?.by === 'rollback' && <span className="kr-sub">{text.releaseRollback}</span>}
      </td>
      <td className="kr-numeric">{formatNumber(manifest.observations, language)}</td>
      <td className="kr-numeric">{formatNumber(manifest.sources.length, language)}</td>
      <td className="kr-numeric">
        {formatNumber(manifest.issues.errors + manifest.issues.warnings, language)}
      </td>
    </tr>
  )
}

/** Every release, the newest first, and what a permanent link is. */
export function releasesPage(
  view: View,
  releases: readonly ListedRelease[],
  currentId: string,
): PageContent {
  const { text } = view
  return {
    kind: 'page',
    title: text.releasesTitle,
    description: text.releasesLead,
    breadcrumbs: [{ label: text.navReleases }],
    body: (
      <div className="kr-stack">
        <div className="kr-page-head">
          <h1>{text.releasesTitle}</h1>
          <p className="kr-lead">{text.releasesLead}</p>
        </div>
        <TableBox caption={text.releasesCaption}>
          <thead>
            <tr>
              <th scope="col">{text.releaseOne}</th>
              <th scope="col">{text.releaseSince}</th>
              <th scope="col" className="kr-numeric">
                {text.releaseFigures}
              </th>
              <th scope="col" className="kr-numeric">
                {text.sources}
              </th>
              <th scope="col" className="kr-numeric">
                {text.releaseIssues}
              </th>
            </tr>
          </thead>
          <tbody>
            {releases.map((release) => (
              <Row
                key={release.manifest.id}
                view={view}
                release={release}
                current={release.manifest.id === currentId}
              />
            ))}
          </tbody>
        </TableBox>
        <section className="kr-section kr-prose">
          <h2>{text.releasePermalinkTitle}</h2>
          <p>{text.releasePermalinkText}</p>
          <p>
            <code className="kr-formula">/cijfers/aandeel-bbl?release={currentId}</code>
          </p>
        </section>
      </div>
    ),
  }
}

/** The list of releases. */
export const releasesRoute: PageRoute = {
  path: '/releases',
  keep: false,
  async load({ view, ports }) {
    const current = (await ports.atlas())?.manifest.id ?? view.releaseId
    return releasesPage(view, await ports.releases.list(), current)
  },
}
