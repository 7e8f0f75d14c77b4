import { allExamples } from '../../components/all-examples.ts'
import type { PageContent, PageRoute } from '../../routing/page-route.ts'
import type { View } from '../../view.ts'

/** All components in all their states, for people who build and for the tests. */
export function galleryPage(view: View): PageContent {
  const { text } = view
  return {
    kind: 'page',
    title: text.galleryTitle,
    description: text.galleryIntro,
    // The examples hold breadcrumbs of their own.
    breadcrumbs: [],
    body: (
      <div className="kr-stack">
        <div className="kr-page-head">
          <h1>{text.galleryTitle}</h1>
          <p className="kr-lead">{text.galleryIntro}</p>
        </div>
        {allExamples.map(({ component, examples }) => (
          <section key={component} id={component} className="kr-shelf">
            <h2>{component}</h2>
            {examples.map(({ name, render }) => (
              <div key={name} className="kr-example">
                <p className="kr-small kr-muted">{name}</p>
                {render(view)}
              </div>
            ))}
          </section>
        ))}
      </div>
    ),
  }
}

/** The gallery, at an address that no menu names. */
export const galleryRoute: PageRoute = {
  path: '/_galerij',
  load: async ({ view }) => galleryPage(view),
}
