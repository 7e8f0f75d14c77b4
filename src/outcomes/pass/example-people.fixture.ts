import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type CodeColumn,
  type MicrodataBatch,
  type MicrodataTableName,
  microdataTables,
  type NumberColumn,
  type TableBatch,
} from '#population'
import { type Microdata, openMicrodata, openMicrodataWriter } from '#store'
import type { OutcomeParameters } from '../outcome-parameters.ts'
import { shippedOutcomeParameters } from '../parameter-files.ts'

/** A row of a table of a test: head → code or number. */
export type ExampleRow = Readonly<Record<string, string | number>>

/** Tables of a test as rows; those not named are empty. */
export type ExampleTables = Partial<Record<MicrodataTableName, readonly ExampleRow[]>>

/**
 * The shipped parameters with the numbers that tests reckon with: at least 20 hours and € 1,100 for three
 * months, five years of months, and 70 % of the net minimum wages of 2019 (€ 1,465.07) and 2020 (€ 1,503.31).
 */
export function exampleParameters(): OutcomeParameters {
  const shipped = shippedOutcomeParameters()
  const { parameters } = shipped
  const source = { title: 'Test', unverified: true } as const
  return {
    ...shipped,
    parameters: {
      ...parameters,
      substantialJobMinHours: { ...parameters.substantialJobMinHours, value: 20 },
      substantialJobMinWage: { ...parameters.substantialJobMinWage, value: 110_000 },
      substantialJobMinMonths: { ...parameters.substantialJobMinMonths, value: 3 },
      horizonMonths: { ...parameters.horizonMonths, value: 60 },
    },
    netMinimumWage: [
      { year: 2018, value: 141_731, source },
      { year: 2019, value: 146_507, source },
      { year: 2020, value: 150_331, source },
    ],
  }
}

/** Month number of a year and a month from 1 to 12. */
export function monthOf(year: number, month: number): number {
  return year * 12 + month - 1
}

function columnOf(kind: string, values: readonly (string | number)[]): CodeColumn | NumberColumn {
  if (kind === 'euroCents') return Uint32Array.from(values, Number)
  if (kind !== 'code' && kind !== 'pseudonym') return Uint16Array.from(values, Number)
  const codes = [...new Set(values.map(String))]
  return { codes, index: Uint16Array.from(values, (value) => codes.indexOf(String(value))) }
}

/** What a column holds when a row of a test does not say. */
const ordinary: ExampleRow = {
  schooljaar: 2018,
  brin: '25LX',
  crebo: '25180',
  leerweg: 'bol',
  niveau: '3',
  regio: 'AM01',
  vooropleiding: 'vmbo',
  geslacht: 'v',
  geboortejaar: 2000,
  herkomst: 'nl',
  soort: 'hbo',
  uren: 360,
  brutoloon: 200_000,
  contract: 'tijdelijk',
  bedrijfstak: 'G',
}

/** The batch of these rows. */
export function exampleBatch(tables: ExampleTables): MicrodataBatch {
  const batches = microdataTables().map(({ name, columns }): [string, TableBatch] => {
    const rows = tables[name] ?? []
    const made = columns.map(({ head, kind }) => [
      head,
      columnOf(
        kind,
        rows.map((row) => row[head] ?? ordinary[head] ?? ''),
      ),
    ])
    return [name, { table: name, rows: rows.length, columns: Object.fromEntries(made) }]
  })
  return { tables: Object.fromEntries(batches) as MicrodataBatch['tables'] }
}

/** Writes batches to a folder of their own and lets `work` read them; then all is removed. */
export async function withMicrodata<T>(
  batches: readonly ExampleTables[],
  work: (microdata: Microdata) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'kansrijk-pass-'))
  try {
    const writer = await openMicrodataWriter(join(folder, 'data'), { origin: 'generated' })
    for (const tables of batches) await writer.write(exampleBatch(tables))
    await writer.finish()
    const microdata = openMicrodata(join(folder, 'data'))
    try {
      return await work(microdata)
    } finally {
      microdata.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Rows of `banen`: the same job from month `from` up to and including month `to`. */
export function jobFrom(
  persoon: string,
  from: number,
  to: number,
  more: ExampleRow = {},
): readonly ExampleRow[] {
  return Array.from({ length: to - from + 1 }, (_, n) => ({ persoon, maand: from + n, ...more }))
}
