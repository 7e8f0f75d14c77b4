import { describe, expect, it } from 'vitest'
import { type Cell, missingCell, type Observation, roundingInterval, valueCell } from '#kernel'
import { html, words } from '../../test-support/html.ts'
import { sampleView } from '../../test-support/sample-site.ts'
import { ObservationTable, type ObservationTableProps } from './observation-table.tsx'

const names = { institutions: new Map<string, string>(), programmes: new Map<string, string>() }

const row = (pathway: string, cell: Cell): Observation => ({
  series: 'x',
  definition: 'as-published',
  period: '2022',
  dimensions: { pathway },
  cell,
  sources: ['x'],
})

const rows = [
  row('bol', valueCell(100, 'persons', { interval: roundingInterval(100, 10) })),
  row('bbl', missingCell('notDelivered', 'persons')),
]

function table(rest: Partial<ObservationTableProps> = {}): string {
  const props = { view: sampleView(), caption: 'Studenten', rows, dimensions: ['pathway'] } as const
  return html(<ObservationTable {...props} names={names} {...rest} />)
}

describe('ObservationTable', () => {
  it('has a caption, and headings with a scope for columns and rows', () => {
    expect(table()).toContain('<caption><span>Studenten</span></caption>')
    expect(table().match(/<th scope="col"/g)).toHaveLength(4)
    expect(table().match(/<th scope="row"/g)).toHaveLength(2)
  })

  it('shows the interval with its kind', () => {
    expect(words(table())).toContain('95 – 105 (afronding)')
  })

  it('shows the reason in the place of a missing value, and no zero', () => {
    const last = table().split('<tr>').at(-1) ?? ''
    expect(words(last)).toBe('2022 bbl niet gepubliceerd –')
  })

  it('leaves out the status column when all figures are final', () => {
    expect(words(table())).not.toContain('Status')
    const cell = valueCell(1, 'persons', { noInterval: 'notPublished', status: 'estimate' })
    expect(words(table({ rows: [row('bol', cell)] }))).toContain('schatting')
  })

  it('marks the sorted column and links to the other way round', () => {
    const hrefOf = (key: string) => `?sorteer=${key}`
    const up = table({ sort: { by: 'waarde', hrefOf } })
    expect(up).toContain('aria-sort="ascending"><a href="?sorteer=-waarde"')
    const down = table({ sort: { by: '-waarde', hrefOf } })
    expect(down).toContain('aria-sort="descending"><a href="?sorteer=waarde"')
  })

  it('can be reached by keyboard, as it may scroll', () => {
    expect(table()).toContain('tabindex="0"')
  })
})
