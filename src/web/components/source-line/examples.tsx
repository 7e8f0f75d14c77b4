import type { SourceRecord } from '#store'
import type { Examples } from '../example.ts'
import { SourceLine } from './source-line.tsx'

const official: SourceRecord = {
  id: 'bron-a',
  title: { nl: 'Aantallen studenten mbo', en: 'Numbers of mbo students' },
  publisher: 'Ministerie van OCW',
  url: 'https://example.org',
  licence: { name: 'CC0 1.0' },
  checkedOn: '2026-11-23',
  reliability: 'official',
  files: [],
}

/** One source, and several of which one was not seen. */
export const sourceLineExamples: Examples = {
  component: 'source-line',
  examples: [
    { name: 'één bron', render: (view) => <SourceLine view={view} sources={[official]} /> },
    {
      name: 'meer bronnen',
      render: (view) => (
        <SourceLine
          view={view}
          sources={[official, { ...official, id: 'bron-b', reliability: 'none' }]}
        />
      ),
    },
  ],
}
