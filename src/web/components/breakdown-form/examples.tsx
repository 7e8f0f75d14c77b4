import type { Examples } from '../example.ts'
import { BreakdownForm } from './breakdown-form.tsx'

/** A form with a breakdown and a list with help. */
export const breakdownFormExamples: Examples = {
  component: 'breakdown-form',
  examples: [
    {
      name: 'uitsplitsing en definitie',
      render: (view) => (
        <BreakdownForm
          view={view}
          action="/cijfers/voorbeeld"
          resetHref="/cijfers/voorbeeld"
          hidden={{ weergave: 'tabel' }}
          fields={[
            {
              name: 'uitsplitsing',
              label: view.text.breakdownBy,
              value: 'leerweg',
              options: [
                { value: 'geen', label: view.text.breakdownNone },
                { value: 'leerweg', label: 'leerweg' },
              ],
            },
            {
              name: 'definitie',
              label: view.text.chooseDefinition,
              help: view.text.chooseDefinitionHelp,
              value: 'a',
              options: [{ value: 'a', label: 'Hoofdinschrijvingen' }],
            },
          ]}
        />
      ),
    },
  ],
}
