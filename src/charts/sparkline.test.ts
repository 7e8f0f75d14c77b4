import { expect, test } from 'vitest'
import { missingCell } from '#kernel'
import { sparkline } from './sparkline.ts'
import { measure, staysInside, testCell, testFrame } from './test-cells.ts'

const points = ['2018', '2019', '2020', '2021', '2022'].map((period, index) => ({
  period,
  cell: index === 2 ? missingCell('notMeasured', 'persons') : testCell(20_000 + (index % 2) * 4000),
}))
const { width: _, ...frame } = testFrame('persons')

test('draws the shape of change', async () => {
  const svg = sparkline(frame, { label: 'vsv', points })
  await expect(`${svg}\n`).toMatchFileSnapshot('golden/sparkline.svg')
})

test('is 160 by 32 pixels unless asked otherwise, and stays inside', () => {
  const svg = sparkline(frame, { label: 'vsv', points })
  expect(svg).toContain('viewBox="0 0 160 32"')
  expect(staysInside(measure(svg))).toBe(true)
  expect(sparkline({ ...frame, width: 200 }, { label: 'vsv', points })).toContain('0 0 200 32')
})

test('breaks at a missing point and hatches it with the reason', () => {
  const svg = sparkline(frame, { label: 'vsv', points })
  expect(svg).toContain('<title>2020: geen cijfer, omdat niemand dit heeft gemeten</title>')
  expect(/ d="([^"]+)" fill="none"/.exec(svg)?.[1]?.match(/M/g)).toHaveLength(2)
})

test('does not depend on the order of points', () => {
  const draw = (list: typeof points): string => sparkline(frame, { label: 'vsv', points: list })
  expect(draw([...points].reverse())).toBe(draw(points))
})

test('without points is empty and still named', () => {
  const svg = sparkline(frame, { label: 'vsv', points: [] })
  expect(svg).toContain('role="img"')
  expect(svg).not.toContain('<path')
})

test('has no text to read', () => {
  expect(sparkline(frame, { label: 'vsv', points })).not.toContain('<text')
})
