import type { Examples } from '../example.ts'
import { Alert } from './alert.tsx'

/** An alert that informs and one that warns. */
export const alertExamples: Examples = {
  component: 'alert',
  examples: [
    { name: 'ter informatie', render: () => <Alert kind="info">Dit cijfer is voorlopig.</Alert> },
    {
      name: 'waarschuwing',
      render: ({ text }) => <Alert kind="warning">{text.unverifiedLong}</Alert>,
    },
  ],
}
