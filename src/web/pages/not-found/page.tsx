import type { NotFound, PageContent } from '../../routing/page-route.ts'
import { href, type View } from '../../view.ts'

/** The page for what does not exist: says so, names what was wrong, and where to go on. */
export function notFoundPage(view: View, { message, choices }: NotFound): PageContent {
  const { text } = view
  const title = message === undefined ? text.notFoundTitle : text.badValueTitle
  return {
    kind: 'page',
    status: 404,
    title,
    description: text.notFoundText,
    breadcrumbs: [{ label: title }],
    body: (
      <div className="kr-prose kr-oops">
        <h1>{title}</h1>
        <p className="kr-lead">{message ?? text.notFoundText}</p>
        {choices === undefined ? (
          <WhereNext view={view} />
        ) : (
          <Choices view={view} choices={choices} />
        )}
      </div>
    ),
  }
}

function WhereNext({ view }: { view: View }) {
  return (
    <>
      <p>{view.text.notFoundNext}</p>
      <ul className="kr-link-list">
        <li>
          <a href={href(view, '/')}>{view.text.navHome}</a>
        </li>
        <li>
          <a href={href(view, '/atlas')}>{view.text.navAtlas}</a>
        </li>
      </ul>
    </>
  )
}

function Choices({ view, choices }: { view: View; choices: NonNullable<NotFound['choices']> }) {
  return (
    <>
      <p>{view.text.badValueOptions}</p>
      <ul className="kr-link-list">
        {choices.map(({ label, href: address }) => (
          <li key={address}>
            <a href={address}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
