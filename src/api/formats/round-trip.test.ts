import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '#indicators'
import {
  type Cell,
  hasValue,
  type Interval,
  intervalAbsences,
  missingCell,
  missingReasons,
  type Observation,
  obsStatuses,
  qualifiers,
  type Unit,
  units,
  valueCell,
} from '#kernel'
import {
  intervalAbsenceNames,
  intervalKindNames,
  missingNames,
  qualifierNames,
  statusNames,
  unitNames,
} from '../dutch-names.ts'
import { sampleAtlas } from '../testing/sample-atlas.ts'
import { currentId } from '../testing/sample-server.ts'
import { csvTable, harmlessText } from './csv.ts'
import { csvMetadata } from './csv-metadata.ts'
import { columnsOf } from './flat-row.ts'
import { type CodeNames, jsonStat } from './json-stat.ts'
import { workbook } from './xlsx.ts'

const number = fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => value + 0)
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('=1+1', '"', 'a,b', 'a\r\nb', "'", '|', '\t', 'é€', '+31', '-', '@x', ' x '),
)
const interval: fc.Arbitrary<Interval> = fc
  .tuple(number, number, fc.constantFrom('sampling', 'rounding', 'withheld', 'prediction'), text)
  .map(([a, b, kind, method]) => ({
    low: Math.min(a, b),
    high: Math.max(a, b),
    kind: kind as Interval['kind'],
    method: `m${method}`,
    level: 0.95,
  }))

const cellIn = (unit: Unit): fc.Arbitrary<Cell> =>
  fc.oneof(
    fc
      .tuple(
        number,
        fc.constantFrom(...obsStatuses),
        fc.constantFrom(...qualifiers),
        fc.boolean(),
        fc.oneof(
          fc.constantFrom(...intervalAbsences).map((noInterval) => ({ noInterval })),
          interval.map((found) => ({ interval: found })),
        ),
        fc.option(fc.nat(1e6), { nil: undefined }),
      )
      .map(([value, status, qualifier, unverified, range, n]) =>
        valueCell(value, unit, {
          status,
          qualifier,
          unverified,
          ...range,
          ...(n === undefined ? {} : { n }),
        }),
      ),
    fc
      .tuple(fc.constantFrom(...missingReasons), fc.option(text, { nil: undefined }))
      .map(([reason, explanation]) => missingCell(reason, unit, explanation)),
  )

const place = fc.record({
  definition: fc.constantFrom('as-published', 'duo-open-data'),
  period: fc.constantFrom('2020', '2021', '2022-2023', '2022-Q4', '2022-10-01'),
  level: fc.constantFrom('total', '1', '2', '3', '4'),
  pathway: fc.constantFrom('bol', 'bbl'),
})

const observations: fc.Arbitrary<readonly Observation[]> = fc
  .tuple(
    fc.uniqueArray(place, { selector: (o) => JSON.stringify(o), maxLength: 12 }),
    fc.constantFrom(...units),
  )
  .chain(([places, unit]) =>
    fc.tuple(
      ...places.map(({ definition, period, level, pathway }) =>
        fc.tuple(cellIn(unit), fc.option(text, { nil: undefined })).map(
          ([cell, note]): Observation => ({
            series: 'reeks',
            definition,
            period,
            dimensions: { level, pathway },
            cell,
            sources: ['bron-a', 'bron-b'],
            ...(note === undefined ? {} : { note }),
          }),
        ),
      ),
    ),
  )

const sample = (await sampleAtlas(currentId).dataset('bbl-aandeel'))!
const datasetOf = (rows: readonly Observation[]): Dataset => ({
  ...sample,
  observations: rows,
  dimensions: [
    { id: 'level', codes: ['total', '1', '2', '3', '4'] },
    { id: 'pathway', codes: ['bol', 'bbl'] },
  ],
})
const columns = columnsOf(['level', 'pathway'])
const inverse = (names: Readonly<Record<string, string>>, name: string): string => {
  const found = Object.entries(names).find(([, dutch]) => dutch === name)?.[0]
  if (found === undefined) throw new Error(`Unknown name ${name}`)
  return found
}

/** A text without the apostrophe that keeps spreadsheets from running it. */
const plain = (field: string): string => (/^'[=+\-@\t\r]/.test(field) ? field.slice(1) : field)

type Row = Readonly<Record<string, string>>

/** A cell read back from a row of CSV by the names of the documentation alone. */
function cellOf(row: Row): Cell {
  const unit = inverse(unitNames, row.eenheid!) as Unit
  if (row.waarde === '') {
    const reason = inverse(missingNames, row.reden!) as Parameters<typeof missingCell>[0]
    return missingCell(reason, unit, plain(row.toelichting!))
  }
  const range =
    row.geenInterval === ''
      ? {
          interval: {
            low: Number(row.intervalLaag),
            high: Number(row.intervalHoog),
            kind: inverse(intervalKindNames, row.intervalSoort!) as Interval['kind'],
            method: plain(row.intervalMethode!),
            level: Number(row.intervalNiveau),
          },
        }
      : { noInterval: inverse(intervalAbsenceNames, row.geenInterval!) as 'fullCount' }
  return valueCell(Number(row.waarde), unit, {
    status: inverse(statusNames, row.status!) as 'final',
    qualifier: inverse(qualifierNames, row.kwalificatie!) as 'exact',
    unverified: row.ongeverifieerd === 'true',
    ...range,
    ...(row.n === '' ? {} : { n: Number(row.n) }),
  })
}

/** A cell as a file can hold it: a missing one always has words, since the API adds them. */
function inFile(cell: Cell, row: Row): Cell {
  if (hasValue(cell) || (cell.explanation !== undefined && cell.explanation !== '')) return cell
  return { ...cell, explanation: plain(row.toelichting!) }
}

describe('CSV', () => {
  const rowsOf = (list: readonly Observation[]): Row[] =>
    parse(csvTable(columns, list, 'nl'), { columns: true }) as Row[]

  it('gives back every observation whole, read by an independent parser', () => {
    fc.assert(
      fc.property(observations, (list) => {
        const rows = rowsOf(list)
        expect(rows).toHaveLength(list.length)
        for (const [index, row] of rows.entries()) {
          const { cell, period, definition, dimensions, note, sources } = list[index]!
          expect([row.periode, row.definitie, row.niveau, row.leerweg]).toEqual([
            period,
            definition,
            dimensions.level,
            dimensions.pathway,
          ])
          expect(row.bronnen?.split('|')).toEqual(sources)
          expect(plain(row.noot!)).toBe(note ?? '')
          expect(cellOf(row)).toEqual(inFile(cell, row))
        }
      }),
    )
  })

  it('has as many fields in each line as in its head', () => {
    fc.assert(
      fc.property(observations, (list) => {
        const lines = parse(csvTable(columns, list, 'en')) as string[][]
        for (const line of lines) expect(line).toHaveLength(columns.length)
      }),
    )
  })

  it('never has a field that a spreadsheet would run', () => {
    fc.assert(
      fc.property(observations, (list) => {
        for (const row of rowsOf(list))
          for (const name of ['toelichting', 'noot', 'intervalMethode'])
            expect(row[name]).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })

  it('writes numbers so that they come back to the last bit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const cell = valueCell(value, 'persons', { noInterval: 'fullCount' })
        const one = { ...sample.observations[0]!, cell }
        const [row] = parse(csvTable(columnsOf([]), [one], 'nl'), { columns: true }) as Row[]
        expect(Number(row!.waarde)).toBe(value + 0)
      }),
    )
  })

  it('is only its head for no observations', () => {
    expect(csvTable(columnsOf(['level'], ['periode', 'waarde']), [], 'nl')).toBe(
      'periode,waarde,reden,toelichting\r\n',
    )
  })
})

describe('the metadata of CSV', () => {
  const metadata = JSON.parse(csvMetadata(datasetOf([]), columns, 'https://x/a.csv', 'nl')) as {
    tableSchema: {
      primaryKey: string[]
      columns: { name: string; datatype: string; required: boolean; separator?: string }[]
    }
  }
  const fits: Readonly<Record<string, RegExp>> = {
    string: /^[\s\S]*$/,
    double: /^(-?\d+(\.\d+)?(e[+-]?\d+)?)?$/,
    boolean: /^(true|false)?$/,
  }

  it('promise types that every field keeps', () => {
    fc.assert(
      fc.property(observations, (list) => {
        const lines = parse(csvTable(columns, list, 'nl'), { from: 2 }) as string[][]
        for (const line of lines)
          for (const [index, column] of metadata.tableSchema.columns.entries()) {
            expect(line[index]).toMatch(fits[column.datatype]!)
            if (column.required) expect(line[index]).not.toBe('')
          }
      }),
    )
  })

  it('name a key that no two rows share', () => {
    const { primaryKey, columns: described } = metadata.tableSchema
    const at = primaryKey.map((name) => described.findIndex((column) => column.name === name))
    fc.assert(
      fc.property(observations, (list) => {
        const lines = parse(csvTable(columns, list, 'nl'), { from: 2 }) as string[][]
        const keys = lines.map((line) => JSON.stringify(at.map((index) => line[index])))
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  it('leave the key out when a column of it was not chosen', () => {
    const few = columnsOf(['level', 'pathway'], ['periode', 'waarde'])
    const { tableSchema } = JSON.parse(csvMetadata(datasetOf([]), few, 'x', 'nl'))
    expect(tableSchema.primaryKey).toBeUndefined()
  })

  it('say how several sources are parted', () => {
    const sources = metadata.tableSchema.columns.find(({ name }) => name === 'bronnen')
    expect(sources?.separator).toBe('|')
  })
})

interface Cube {
  readonly id: readonly string[]
  readonly size: readonly number[]
  readonly dimension: Readonly<
    Record<string, { category: { index: string[]; label: Record<string, string> } }>
  >
  readonly value: readonly (number | null)[]
  readonly status: Readonly<Record<string, string>>
}

/** Every place of a JSON-stat cube with its codes, by the row-major rule of the specification. */
function placesOf({ id, size, dimension }: Cube): Record<string, string>[] {
  let places: Record<string, string>[] = [{}]
  for (const [axis, name] of id.entries()) {
    const codes = dimension[name]!.category.index
    expect(codes).toHaveLength(size[axis]!)
    places = places.flatMap((before) => codes.map((code) => ({ ...before, [name]: code })))
  }
  return places
}

describe('JSON-stat', () => {
  const names: CodeNames = (dimension, code) => `${dimension} ${code}`
  const cubeOf = (list: readonly Observation[]): Cube =>
    JSON.parse(jsonStat(datasetOf(list), list, 'nl', names))

  it('gives back every number and every reason at its place, and nothing elsewhere', () => {
    fc.assert(
      fc.property(observations, (list) => {
        const cube = cubeOf(list)
        const seen = new Set<Observation>()
        const places = list.length === 0 ? [] : placesOf(cube)
        expect(cube.value).toHaveLength(places.length)
        for (const [index, codes] of places.entries()) {
          const found = list.find(
            (o) =>
              o.period === codes.periode &&
              o.definition === codes.definitie &&
              o.dimensions.level === codes.niveau &&
              o.dimensions.pathway === codes.leerweg,
          )
          if (found === undefined) {
            expect([cube.value[index], cube.status[index]]).toEqual([null, undefined])
            continue
          }
          seen.add(found)
          const { cell } = found
          expect(cube.value[index]).toBe(hasValue(cell) ? cell.value : null)
          expect(cube.status[index]).toBe(
            hasValue(cell) ? statusNames[cell.status] : missingNames[cell.missing],
          )
        }
        expect(seen.size).toBe(list.length)
      }),
    )
  })

  it('names every code of every axis, and lists none that is not there', () => {
    fc.assert(
      fc.property(observations, (list) => {
        const { id, dimension } = cubeOf(list)
        for (const name of id) {
          const { index, label } = dimension[name]!.category
          expect(Object.keys(label).sort()).toEqual([...index].sort())
          expect(new Set(index).size).toBe(index.length)
        }
      }),
    )
  })

  it('has its periods in order of time', () => {
    const at = (period: string): Observation => ({ ...sample.observations[0]!, period })
    const list = ['2022-Q4', '2021', '2022-2023', '2020'].map(at)
    const cube: Cube = JSON.parse(jsonStat({ ...sample, observations: list }, list, 'nl', names))
    expect(cube.dimension.periode!.category.index).toEqual(['2020', '2021', '2022-2023', '2022-Q4'])
  })

  it('is written sparsely when the cube is large, with the same places', () => {
    const levels = Array.from({ length: 250 }, (_, index) => `c${index}`)
    const list = levels.map(
      (level, index): Observation => ({
        ...sample.observations[0]!,
        period: `${1000 + index}`,
        dimensions: { level },
        cell: valueCell(index, 'ratio', { noInterval: 'fullCount' }),
      }),
    )
    const data: Dataset = {
      ...sample,
      observations: list,
      dimensions: [{ id: 'level', codes: levels }],
    }
    const cube = JSON.parse(jsonStat(data, list, 'nl', names))
    expect(Array.isArray(cube.value)).toBe(false)
    expect(Object.keys(cube.value)).toHaveLength(250)
    for (const index of [0, 1, 249]) expect(cube.value[index * 250 + index]).toBe(index)
  })
})

/** The cells of a sheet by their address, from its XML: an independent reading of the workbook. */
function cellsOf(files: Record<string, Uint8Array>, sheet: number) {
  const shared = [
    ...strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array()).matchAll(
      /<si>.*?<t[^>]*>([\s\S]*?)<\/t>.*?<\/si>/g,
    ),
  ].map(([, words]) => words!)
  const xml = strFromU8(files[`xl/worksheets/sheet${sheet}.xml`]!)
  const cells = new Map<string, { style: number; type: string | undefined; value: string }>()
  for (const [, head, inside = ''] of xml.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(head!)?.[1]
    const raw = /<(?:v|t)[^>]*>([\s\S]*?)<\/(?:v|t)>/.exec(inside)?.[1] ?? ''
    const type = attribute('t')
    const value = type === 's' ? shared[Number(raw)]! : raw
    cells.set(attribute('r')!, { style: Number(attribute('s') ?? 0), type, value })
  }
  return cells
}

/** The number format of each cell style of a workbook. */
function formatsOf(files: Record<string, Uint8Array>): string[] {
  const xml = strFromU8(files['xl/styles.xml']!)
  const custom = new Map(
    [...xml.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [
      id,
      code!,
    ]),
  )
  const builtIn: Readonly<Record<string, string>> = { '0': 'General', '3': '#,##0' }
  const styles = /<cellXfs[\s\S]*?<\/cellXfs>/.exec(xml)?.[0] ?? ''
  return [...styles.matchAll(/<xf [^>]*numFmtId="(\d+)"/g)].map(
    ([, id]) => custom.get(id!) ?? builtIn[id!] ?? id!,
  )
}

describe('XLSX', () => {
  const few = columnsOf([], ['periode', 'waarde'])
  const one = (cell: Cell): Observation => ({ ...sample.observations[0]!, cell })
  const open = async (list: readonly Observation[]) =>
    unzipSync(new Uint8Array(await workbook(sample, few, list, 'nl')))

  it.each<[Unit, number, string]>([
    ['persons', 5, '#,##0'],
    ['persons', 132_400, '#,##0'],
    ['persons', 12.5, '#,##0.0##'],
    ['vacanciesPerJobSeeker', 4.75, '#,##0.0##'],
    ['euroCents', 12_345, '#,##0'],
    ['ratio', 0.28, '0.0%'],
    ['percentagePoint', -0.02, '0.0%'],
    ['relativeChange', 0.05, '0.0%'],
  ])('shows a number in %s such as %d as %s', async (unit, value, format) => {
    const files = await open([one(valueCell(value, unit, { noInterval: 'fullCount' }))])
    const cell = cellsOf(files, 1).get('B2')
    expect(Number(cell?.value)).toBe(value)
    expect(formatsOf(files)[cell!.style]).toBe(format)
  })

  it('leaves the cell of a missing number empty and says why beside it', async () => {
    for (const reason of missingReasons) {
      const cells = cellsOf(await open([one(missingCell(reason, 'persons'))]), 1)
      expect(cells.get('B2')?.value ?? '').toBe('')
      expect(cells.get('C2')?.value).toBe(missingNames[reason])
    }
  })

  it('writes what a number means as a number, not as text', async () => {
    const cells = cellsOf(
      await open([one(valueCell(7, 'persons', { noInterval: 'fullCount' }))]),
      1,
    )
    expect(cells.get('B2')?.type ?? 'n').toBe('n')
    expect(cells.get('A2')?.type).not.toBe('n')
  })

  it('holds no formula, whatever the texts are', async () => {
    const explanation = '=HYPERLINK("https://example.org")'
    const files = await open([one(missingCell('revised', 'persons', explanation))])
    for (const [name, bytes] of Object.entries(files))
      if (name.endsWith('.xml')) expect(strFromU8(bytes)).not.toMatch(/<f[ >]/)
    const words = cellsOf(files, 1).get('D2')?.value.replaceAll('&quot;', '"')
    expect(words?.replaceAll('&apos;', "'")).toBe(harmlessText(explanation))
  })
})
