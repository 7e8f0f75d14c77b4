import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { codeLists, dimensionIds } from '#reference'
import { readPublishedFigures } from '#sources'
import { mergeReadResults, openReleaseStore, type SourceRecord } from '#store'

/**
 * Building a release from CSV, every row checked and every problem noted, against the same work written by
 * hand as SQL for DuckDB: read the CSV, split it into columns, refuse double keys, sort, write Parquet.
 * Both in one run, rounds alternate, medians are compared. Prints a Markdown table.
 */
const factors = [1, 10, 100]
const rounds = 3
const regions = codeLists()
  .find((list) => list.id === 'region')!
  .codes.map((code) => code.code)
  .filter((code) => /^(NL|PV|AM)/.test(code))
const header =
  'definition,period,dimensions,value,unit,status,qualifier,rounding,noInterval,n,source,missing,note'

/** The CSV of one year: 48 regions × 7 pathways × 5 levels × 3 sexes = 5,040 rows. */
function rowsOfYear(year: number): string[] {
  const rows: string[] = []
  for (const region of regions)
    for (const pathway of ['total', 'bol', 'bol-vt', 'bol-dt', 'bbl', 'ovo', 'ex'])
      for (const level of ['total', '1', '2', '3', '4'])
        for (const sex of ['total', 'm', 'v']) {
          const n = rows.length
          const dims = `region=${region};pathway=${pathway};level=${level};sex=${sex}`
          const value = n % 17 === 0 ? '' : String((n * 7919 + year) % 90_000)
          const rest =
            value === ''
              ? ',,,duo,suppressed,'
              : `${n % 3 ? 100 : ''},${n % 3 ? '' : 'fullCount'},,duo,,`
          const note = n % 50 === 0 ? `"Let op: ""regel"" ${n % 900}"` : ''
          rows.push(`duo-open-data,${year},${dims},${value},persons,final,exact,${rest}${note}`)
        }
  return rows
}

function writeCsv(path: string, factor: number): number {
  const years = Array.from({ length: factor }, (_, n) => rowsOfYear(1920 + n))
  const rows = years.flat()
  // Not in order: both sides have to sort.
  const mixed = rows.map((_, n) => rows[(n * 7919) % rows.length]!)
  writeFileSync(path, `${[header, ...mixed].join('\n')}\n`)
  return rows.length
}

const source: SourceRecord = {
  id: 'duo',
  title: { nl: 'Meting', en: 'Benchmark' },
  publisher: 'Kansrijk',
  url: 'https://example.org',
  licence: { name: 'CC0 1.0' },
  reliability: 'official',
  files: [],
}

async function ours(csv: string, folder: string, expected: number): Promise<void> {
  const result = readPublishedFigures({ name: 'students.csv', bytes: readFileSync(csv) })
  const merged = mergeReadResults([{ source: 'duo', result }])
  const content = { codeVersion: 'bench', sources: [source], ...merged }
  const manifest = await openReleaseStore(folder).publish(content, '2026-01-01T00:00:00Z')
  if (manifest.observations !== expected || manifest.issues.errors > 0)
    throw new Error(`Expected ${expected} rows, got ${JSON.stringify(manifest.issues)}`)
}

function handWritten(csv: string, parquet: string): readonly string[] {
  const dimension = (id: string): string =>
    `nullif(regexp_extract(dimensions, '(?:^|;)${id}=([^;]*)', 1), '') AS "${id}"`
  const order = ['series', 'definition', 'period', ...dimensionIds]
    .map((id) => `"${id}"`)
    .join(', ')
  return [
    `CREATE OR REPLACE TABLE figures AS
     SELECT 'students' AS series, definition, period, ${dimensionIds.map(dimension).join(', ')},
       value, missing, unit, status, qualifier, n,
       greatest(0, value - rounding / 2) AS interval_low, value + rounding / 2 AS interval_high,
       CASE WHEN rounding IS NOT NULL THEN 'rounding' END AS interval_kind,
       'published to the nearest ' || rounding AS interval_method,
       NULL::DOUBLE AS interval_level, "noInterval" AS no_interval,
       source = 'geen-bron' AS unverified, source AS sources, note
     FROM read_csv('${csv}', header = true, delim = ',', quote = '"', columns = {
       definition: 'VARCHAR', period: 'VARCHAR', dimensions: 'VARCHAR', value: 'DOUBLE',
       unit: 'VARCHAR', status: 'VARCHAR', qualifier: 'VARCHAR', rounding: 'DOUBLE',
       noInterval: 'VARCHAR', n: 'DOUBLE', source: 'VARCHAR', missing: 'VARCHAR', note: 'VARCHAR'})`,
    `SELECT ${order} FROM figures GROUP BY ALL HAVING count(*) > 1`,
    `COPY (SELECT * FROM figures ORDER BY ${order})
     TO '${parquet}' (FORMAT parquet, COMPRESSION zstd)`,
  ]
}

async function byHand(csv: string, parquet: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:')
  const db = await instance.connect()
  for (const statement of handWritten(csv, parquet)) await db.run(statement)
  db.closeSync()
  instance.closeSync()
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

async function measure(
  factor: number,
  folder: string,
): Promise<{ rows: number; bytes: number; ours: number; peer: number }> {
  const csv = join(folder, `students-${factor}.csv`)
  const rows = writeCsv(csv, factor)
  const times = { ours: [] as number[], peer: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const data = join(folder, `data-${factor}-${round}`)
    times.ours.push(await seconds(() => ours(csv, data, rows)))
    rmSync(data, { recursive: true })
    times.peer.push(await seconds(() => byHand(csv, join(folder, 'peer.parquet'))))
  }
  return { rows, bytes: statSync(csv).size, ours: median(times.ours), peer: median(times.peer) }
}

const folder = mkdtempSync(join(tmpdir(), 'kansrijk-bench-'))
try {
  await measure(1, folder) // To warm up both sides.
  const lines: string[] = []
  let previous: { ours: number; peer: number } | undefined
  for (const factor of factors) {
    const found = await measure(factor, folder)
    const growth = (side: 'ours' | 'peer'): string =>
      previous === undefined ? '' : `${(found[side] / previous[side]).toFixed(1)}×`
    lines.push(
      `| ${factor}× | ${found.rows.toLocaleString('en-GB')} | ${(found.bytes / 1e6).toFixed(1)} MB ` +
        `| ${found.ours.toFixed(2)} s | ${found.peer.toFixed(2)} s ` +
        `| ${(found.ours / found.peer).toFixed(1)}× | ${growth('ours')} | ${growth('peer')} |`,
    )
    previous = found
  }
  process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}\n\n`)
  process.stdout.write(
    '| Size | Rows | CSV | Kansrijk build | SQL by hand in DuckDB | Ratio | Growth, ours | Growth, SQL |\n',
  )
  process.stdout.write('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n')
  process.stdout.write(`${lines.join('\n')}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
