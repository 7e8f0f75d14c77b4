import { cpus } from 'node:os'
import { parse } from 'csv-parse/sync'
import { readTable, sentinels } from '../src/sources/tabular/index.ts'

/**
 * Reading a delimited text with every value checked, against csv-parse splitting the same text into strings
 * and checking nothing. Both in one run, rounds alternate, medians are compared. Prints a Markdown table.
 */
const sizes = [20_000, 200_000, 1_000_000]
const rounds = 3

const schema = {
  delimiters: [';'],
  columns: {
    number: { name: 'NUMMER', type: 'integer', required: true },
    name: { name: 'NAAM', type: 'text', required: true },
    pathway: { name: 'LEERWEG', type: 'code', required: true },
  },
  family: { pattern: /^JAAR_(?<year>\d{4})$/, example: 'JAAR_jjjj', sentinels: sentinels('-1') },
  key: ['number'],
} as const

function table(rows: number): Uint8Array {
  const lines = Array.from(
    { length: rows },
    (_, n) =>
      `${n};"Instelling ""${n % 70}"" te Zwolle";${n % 3 ? 'BBL' : 'BOL'};${(n * 7919) % 5000};-1;12;0`,
  )
  return Buffer.from(
    ['NUMMER;NAAM;LEERWEG;JAAR_2021;JAAR_2022;JAAR_2023;JAAR_2024', ...lines].join('\n'),
  )
}

function seconds(work: () => number, expected: number): number {
  const start = performance.now()
  const rows = work()
  if (rows !== expected) throw new RangeError(`Read ${rows} rows, expected ${expected}`)
  return (performance.now() - start) / 1000
}

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!

console.log(`${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}\n`)
console.log('| rows | MB | readTable (s) | csv-parse (s) | MB/s | times csv-parse |')
console.log('| ---: | ---: | ---: | ---: | ---: | ---: |')
for (const rows of sizes) {
  const bytes = table(rows)
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < rounds; round++) {
    ours.push(seconds(() => readTable({ name: 'a.csv', bytes }, schema).rows.length, rows))
    theirs.push(seconds(() => parse(Buffer.from(bytes), { delimiter: ';' }).length - 1, rows))
  }
  const [own, peer, size] = [median(ours), median(theirs), bytes.length / 1e6]
  const cells = [
    rows,
    size.toFixed(1),
    own.toFixed(2),
    peer.toFixed(2),
    (size / own).toFixed(0),
    (own / peer).toFixed(2),
  ]
  console.log(`| ${cells.join(' | ')} |`)
}
