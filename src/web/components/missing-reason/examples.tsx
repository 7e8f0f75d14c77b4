import { missingCell, missingReasons } from '#kernel'
import type { Examples } from '../example.ts'
import { MissingReason } from './missing-reason.tsx'

/** Every reason, short and long. */
export const missingReasonExamples: Examples = {
  component: 'missing-reason',
  examples: missingReasons.map((reason) => ({
    name: reason,
    render: (view) => (
      <p>
        <MissingReason
          cell={missingCell(reason, 'persons', 'De bron drukt “<5” af.')}
          view={view}
          long
        />
      </p>
    ),
  })),
}
