import type { Examples } from '../example.ts'
import { EmptyState } from './empty-state.tsx'

/** Nothing to show, with and without a way on. */
export const emptyStateExamples: Examples = {
  component: 'empty-state',
  examples: [
    {
      name: 'met een vervolg',
      render: ({ text }) => (
        <EmptyState message={text.noFigureForChoice}>
          <p>
            <a href="?">{text.resetSelection}</a>
          </p>
        </EmptyState>
      ),
    },
    { name: 'zonder vervolg', render: ({ text }) => <EmptyState message={text.noMap} /> },
  ],
}
