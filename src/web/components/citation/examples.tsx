import type { Examples } from '../example.ts'
import { CopyText } from './citation.tsx'

/** A citation and a piece of code to copy. */
export const citationExamples: Examples = {
  component: 'citation',
  examples: [
    {
      name: 'verwijzing',
      render: (view) => <CopyText view={view} text="Kansrijk, “Aandeel bbl”, 2022. Bron: OCW." />,
    },
    {
      name: 'code',
      render: (view) => <CopyText view={view} code text={'<iframe src="/insluiten/x"></iframe>'} />,
    },
  ],
}
