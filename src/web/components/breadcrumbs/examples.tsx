import type { Examples } from '../example.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'

/** Breadcrumbs of a page deep in the site. */
export const breadcrumbsExamples: Examples = {
  component: 'breadcrumbs',
  examples: [
    {
      name: 'drie stappen',
      render: (view) => (
        <Breadcrumbs
          view={view}
          crumbs={[{ label: view.text.navAtlas, path: '/atlas' }, { label: 'Aandeel bbl' }]}
        />
      ),
    },
  ],
}
