import { missingCell, type Observation, roundingInterval, valueCell } from '#kernel'
import type { Examples } from '../example.ts'
import { ObservationTable } from './observation-table.tsx'

const row = (pathway: string, cell: Observation['cell'], note?: string): Observation => ({
  series: 'x',
  definition: 'as-published',
  period: '2022',
  dimensions: { pathway },
  cell,
  sources: ['x'],
  ...(note === undefined ? {} : { note }),
})

const rows = [
  row(
    'bol',
    valueCell(347_500, 'persons', { interval: roundingInterval(347_500, 100) }),
    'Afgerond.',
  ),
  row('bbl', valueCell(136_700, 'persons', { noInterval: 'fullCount', unverified: true })),
  row('ovo', missingCell('suppressed', 'persons')),
]
const names = { institutions: new Map<string, string>(), programmes: new Map<string, string>() }

/** A table with an interval, a remark and a missing value; and one that can be sorted. */
export const observationTableExamples: Examples = {
  component: 'observation-table',
  examples: [
    {
      name: 'met marge, opmerking en reden',
      render: (view) => (
        <ObservationTable
          view={view}
          caption="Studenten naar leerweg, 2022"
          rows={rows}
          dimensions={['pathway']}
          names={names}
        />
      ),
    },
    {
      name: 'sorteerbaar',
      render: (view) => (
        <ObservationTable
          view={view}
          caption="Studenten, gesorteerd op waarde"
          rows={rows.slice(0, 2)}
          dimensions={['pathway']}
          names={names}
          sort={{ by: '-waarde', hrefOf: (key) => `/cijfers/x?sorteer=${key}` }}
        />
      ),
    },
  ],
}
