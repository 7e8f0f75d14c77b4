import type { Examples } from '../example.ts'
import { TermLink } from './term-link.tsx'

/** A term the glossary knows and one it does not. */
export const termLinkExamples: Examples = {
  component: 'term-link',
  examples: [
    { name: 'bekend begrip', render: (view) => <TermLink slug="bbl" view={view} /> },
    { name: 'onbekend begrip', render: (view) => <TermLink slug="geen-begrip" view={view} /> },
  ],
}
