import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { missingCell, missingReasons } from '#kernel'
import { lineChart } from './line-chart.ts'
import type { LineSeries } from './model.ts'
import {
  hostileTexts,
  isBalanced,
  measure,
  staysInside,
  testCell,
  testFrame,
} from './test-cells.ts'

const years = ['2018', '2019', '2020', '2021', '2022', '2023']
const bbl: LineSeries = {
  label: 'bbl',
  points: years.map((period, index) => ({
    period,
    cell: testCell(100_000 + index * 8000, 'persons', 6000),
  })),
}
const bol: LineSeries = {
  label: 'bol',
  points: years.map((period, index) => ({
    period,
    cell: index === 2 ? missingCell('notMeasured', 'persons') : testCell(360_000 - index * 9000),
  })),
}
const forecast: LineSeries = {
  label: 'bol',
  projected: true,
  points: ['2024', '2025'].map((period) => ({
    period,
    cell: testCell(310_000, 'persons', 9000, 'forecast'),
  })),
}

describe('golden files', () => {
  const all = [bbl, bol, forecast]
  const target = [{ label: 'Doel', value: 150_000 }]

  test('draws three lines wide', async () => {
    const svg = lineChart(testFrame('persons'), all, target)
    await expect(`${svg}\n`).toMatchFileSnapshot('golden/line-wide.svg')
  })

  test('draws three lines compact', async () => {
    const svg = lineChart(testFrame('persons', { width: 340 }), all, target)
    await expect(`${svg}\n`).toMatchFileSnapshot('golden/line-compact.svg')
  })

  test('prints title and footnote in the picture', async () => {
    const frame = testFrame('persons', { theme: 'print', footnote: 'Bron: DUO, 1 oktober 2023.' })
    const svg = lineChart(frame, all, target)
    await expect(`${svg}\n`).toMatchFileSnapshot('golden/line-print.svg')
    expect(svg).toContain('>Bron: DUO, 1 oktober 2023.</text>')
    expect(svg).not.toContain('var(')
  })
})

describe('what a reader is told', () => {
  test('names the picture and describes it', () => {
    const svg = lineChart(testFrame('persons'), [bbl])
    const [, id] = /aria-labelledby="(\w+)"/.exec(svg) ?? []
    expect(svg).toContain('role="img"')
    expect(svg).toContain(`<title id="${id}">Hoeveel studenten telt het mbo?</title>`)
    expect(svg).toMatch(/<desc id="\w+">Het aantal studenten per jaar\.<\/desc>/)
  })

  test('labels each line at its end with its last value instead of a legend', () => {
    const svg = lineChart(testFrame('persons'), [bbl, bol])
    expect(svg).toMatch(/>bbl<\/tspan><tspan [^>]*font-weight="700">140\.000</)
    expect(svg).toMatch(/>bol<\/tspan><tspan [^>]*font-weight="700">315\.000</)
  })

  test('says each value with its interval on its marker', () => {
    const svg = lineChart(testFrame('persons'), [bbl])
    expect(svg).toContain('<title>bbl, 2018: 100.000, tussen 94.000 en 106.000</title>')
  })

  test('writes English numbers and words for English readers', () => {
    const svg = lineChart(testFrame('persons', { language: 'en' }), [bol])
    expect(svg).toContain('360,000')
    expect(svg).toContain('no figure, because nobody has measured it')
  })

  test('shortens a long label and keeps its whole text as a tooltip', () => {
    const label =
      'gediplomeerden van de beroepsbegeleidende leerweg die direct doorstromen naar hbo'
    const svg = lineChart(testFrame('persons', { width: 340 }), [{ ...bbl, label }])
    expect(svg).toContain(`<title>${label}</title>`)
    expect(svg).toContain('…</tspan>')
  })

  test('labels a reference with its value once', () => {
    const bare = lineChart(testFrame('persons'), [bbl], [{ label: 'Doel', value: 150_000 }])
    expect(bare).toContain('Doel: 150.000')
    const full = lineChart(testFrame('persons'), [bbl], [{ label: 'Doel 150.000', value: 150_000 }])
    expect(full).toContain('>Doel 150.000<')
  })
})

describe('missing points', () => {
  test('break the line and leave a hatched column with the reason', () => {
    const svg = lineChart(testFrame('persons'), [bol])
    const [, path = ''] = /<path d="([^"]+)" fill="none" stroke="var\(--kr-accent/.exec(svg) ?? []
    expect(path.match(/M/g)).toHaveLength(2)
    expect(svg).toContain(
      '<title>bol, 2020: geen cijfer, omdat niemand dit heeft gemeten</title></rect>',
    )
  })

  test('are listed below the picture', () => {
    const svg = lineChart(testFrame('persons'), [bbl, bol])
    expect(svg).toContain('Geen cijfer: bol &#39;20 (niet gemeten)')
  })

  test.each(missingReasons)('never show a number that is withheld (%s)', (reason) => {
    const sneaky = { ...missingCell(reason, 'persons'), n: 7_654_321, hidden: 7_654_321 }
    const points = [...bbl.points, { period: '2024', cell: sneaky }]
    const svg = lineChart(testFrame('persons'), [{ label: 'bbl', points }])
    expect(svg).not.toMatch(/7[.,]?654[.,]?321/)
    const plain = [...bbl.points, { period: '2024', cell: missingCell(reason, 'persons') }]
    expect(lineChart(testFrame('persons'), [{ label: 'bbl', points: plain }])).toBe(svg)
  })

  test('all of them leave the sentence that there are no figures', () => {
    const points = years.map((period) => ({ period, cell: missingCell('suppressed', 'persons') }))
    const svg = lineChart(testFrame('persons'), [{ label: 'bbl', points }])
    expect(svg).toContain('Er zijn geen cijfers om te tekenen.')
    expect(svg).toContain('(afgeschermd)')
  })
})

describe('axes', () => {
  test('count from zero', () => {
    const svg = lineChart(testFrame('persons'), [bol])
    expect(svg).toMatch(/text-anchor="end"><text[^>]*>0</)
  })

  test('start higher for amounts that change little, and say so', () => {
    const points = ['2021', '2022'].map((period, index) => ({
      period,
      cell: testCell(230_000 + index * 9000, 'euroCentsPerMonth'),
    }))
    const svg = lineChart(testFrame('euroCentsPerMonth'), [{ label: 'loon', points }])
    expect(svg).toContain('€ per maand; as begint niet bij 0')
    expect(svg).toContain('>2.300<')
  })

  test('show shares in percent', () => {
    const points = [{ period: '2022', cell: testCell(0.35, 'ratio') }]
    const svg = lineChart(testFrame('ratio'), [{ label: 'bbl', points }])
    expect(svg).toContain('>35%<')
    expect(svg).toContain('>20%<')
  })

  test('thin out the periods until no labels touch', () => {
    const points = Array.from({ length: 40 }, (_, index) => ({
      period: `${1985 + index}-${1986 + index}`,
      cell: testCell(100),
    }))
    const svg = lineChart(testFrame('persons', { width: 340 }), [{ label: 'a', points }])
    const labels = svg.match(/&#39;\d\d\/&#39;\d\d<\/text>/g) ?? []
    expect(labels.length).toBeGreaterThan(1)
    expect(labels.length).toBeLessThan(8)
  })
})

describe('marks', () => {
  test('dash what is projected and what is a forecast', () => {
    expect(lineChart(testFrame('persons'), [forecast])).toContain('stroke-dasharray="5 4"')
    const points = [
      ...bbl.points,
      { period: '2024', cell: testCell(150_000, 'persons', 1, 'forecast') },
    ]
    expect(lineChart(testFrame('persons'), [{ label: 'bbl', points }])).toContain('"5 4"')
    expect(lineChart(testFrame('persons'), [bbl])).not.toContain('"5 4"')
  })

  test('dot a line over periods without a figure, and say so', () => {
    const points = ['2014', '2017', '2018', '2019'].map((period) => ({
      period,
      cell: testCell(100),
    }))
    const svg = lineChart(testFrame('persons'), [{ label: 'vsv', points }])
    expect(svg.match(/stroke-dasharray="1 4"/g)).toHaveLength(1)
    expect(svg).toContain('Over de perioden hiertussen is geen cijfer gepubliceerd.')
  })

  test('do not dot a line of even steps, however long', () => {
    const points = ['2012', '2014', '2016', '2019'].map((period) => ({
      period,
      cell: testCell(100),
    }))
    expect(lineChart(testFrame('persons'), [{ label: 'cursusgeld', points }])).not.toContain(
      '"1 4"',
    )
  })

  test('never join lines of the same label', () => {
    const svg = lineChart(testFrame('persons'), [{ ...bol, points: bol.points.slice(3) }, forecast])
    expect(svg.match(/fill="none" stroke="var\(--kr-accent/g)).toHaveLength(2)
  })

  test('put the interval behind the line as a band', () => {
    const svg = lineChart(testFrame('persons'), [bbl])
    expect(svg.indexOf('opacity="0.16"')).toBeLessThan(svg.indexOf('fill="none"'))
  })
})

test('three lines take at most 6 kB compressed', () => {
  const svg = lineChart(testFrame('persons'), [bbl, bol, forecast])
  expect(gzipSync(svg).length).toBeLessThan(6000)
})

describe('refusals', () => {
  test('two units in one picture', () => {
    const points = [{ period: '2022', cell: testCell(0.3, 'ratio') }]
    expect(() => lineChart(testFrame('persons'), [bbl, { label: 'x', points }])).toThrow(RangeError)
  })

  test('two points of one line in one period', () => {
    const points = [...bbl.points, { period: '2018', cell: testCell(1) }]
    expect(() => lineChart(testFrame('persons'), [{ label: 'x', points }])).toThrow(/2018/)
  })

  test('a width that nothing fits in', () => {
    expect(() => lineChart(testFrame('persons', { width: 20 }), [bbl])).toThrow(RangeError)
    expect(() => lineChart(testFrame('persons', { width: Number.NaN }), [bbl])).toThrow(RangeError)
  })
})

describe('properties', () => {
  const cell = fc.oneof(
    fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => testCell(value)),
    fc.integer({ min: -5, max: 5 }).map((value) => testCell(value, 'persons', 3)),
    fc.constantFrom(...missingReasons).map((reason) => missingCell(reason, 'persons')),
  )
  const period = fc.oneof(
    fc.integer({ min: 1950, max: 2100 }).map(String),
    fc.integer({ min: 1990, max: 2040 }).map((year) => `${year}-${year + 1}`),
    fc.constantFrom(
      '2022-Q4',
      '2022-09',
      '2022-10-01',
      '2024/2027',
      '2021-2022>2022-2023',
      'C2020-2021',
    ),
  )
  const points = fc.uniqueArray(fc.record({ period, cell }), {
    selector: (point) => point.period,
    maxLength: 14,
  })
  const lines = fc.array(
    fc.record({ label: fc.string({ maxLength: 40 }), points, projected: fc.boolean() }),
    { maxLength: 6 },
  )
  const width = fc.constantFrom(300, 340, 720, 1100)

  test('every coordinate is finite and inside the picture', () => {
    fc.assert(
      fc.property(lines, width, (series, wide) => {
        const svg = lineChart(testFrame('persons', { width: wide }), series, [])
        expect(svg).not.toMatch(/NaN|Infinity|undefined/)
        expect(staysInside(measure(svg))).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('the order of points does not matter', () => {
    fc.assert(
      fc.property(points, (some) => {
        const draw = (list: LineSeries['points']): string =>
          lineChart(testFrame('persons'), [{ label: 'a', points: list }])
        expect(draw([...some].reverse())).toBe(draw(some))
      }),
      { numRuns: 50 },
    )
  })

  test.each(hostileTexts)('the text %j stays text', (text) => {
    const series = [{ label: text, points: bbl.points }]
    const frame = testFrame('persons', {
      title: text,
      description: text,
      theme: 'print',
      footnote: text,
    })
    const svg = lineChart(frame, series, [{ label: text, value: 5 }])
    expect(svg).not.toMatch(/<script| onload="| onmouseover="|<!/)
    for (const sign of ['\u0000', '\u0008', '\ud800']) expect(svg).not.toContain(sign)
    expect(isBalanced(lineChart(testFrame('persons'), series))).toBe(true)
    expect(isBalanced(svg)).toBe(true)
  })
})
