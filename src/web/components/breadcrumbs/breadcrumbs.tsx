import type { Crumb } from '../../routing/page-route.ts'
import { href, type View } from '../../view.ts'

/** The way from the home page to this page; the last step is the page itself and no link. */
export function Breadcrumbs({ view, crumbs }: { view: View; crumbs: readonly Crumb[] }) {
  const steps: readonly Crumb[] = [{ label: view.text.navHome, path: '/' }, ...crumbs]
  return (
    <nav className="kr-breadcrumbs" aria-label={view.text.breadcrumbs}>
      <ol>
        {steps.map(({ label, path }, index) => (
          <li key={label}>
            {path === undefined || index === steps.length - 1 ? (
              <span aria-current="page">{label}</span>
            ) : (
              <a href={href(view, path)}>{label}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
