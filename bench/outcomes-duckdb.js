// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'

/** A cold process that makes the cells once with DuckDB. Arguments: folder, rules as JSON, file for the answers. */
const [folder = '', rulesFile = '', answers] = process.argv.slice(2)
const rules = JSON.parse(readFileSync(rulesFile, 'utf8'))
const { DuckDBInstance } = await import('@duckdb/node-api')

// Substantial months as bits of one number: a job that lasts starts at the lowest bit that is left after
// laying the number over itself, shifted. That spares a window function over 30 million rows.
const lasting = Array.from({ length: rules.minMonths }, (_, n) => `(bits >> ${n})`).join(' & ')
const minMonths = rules.minMonths
const limit = `least(${rules.horizon - minMonths + 1}, study)`
const needed = (/** @type {number} */ month) => rules.thresholds[month - rules.thresholdBase]
const months = Array.from({ length: 240 }, (_, n) => rules.thresholdBase + 120 + n)
const thresholds = months.map((month) => `(${month}, ${needed(month)})`).join(', ')
const sql = `
WITH people AS (
  SELECT person,
    bit_or(CASE WHEN hours >= ${rules.minHours} AND wage >= ${rules.minWage} THEN 1::UBIGINT << t ELSE 0::UBIGINT END) AS bits,
    bool_or(t = ${rules.permanentAt} AND contract = 0 AND hours > 0) AS permanent,
    sum(CASE WHEN t BETWEEN ${rules.incomeFrom} AND ${rules.incomeFrom + rules.incomeMonths - 1} THEN wage ELSE 0 END) AS income
  FROM read_parquet('${folder}/months.parquet') GROUP BY person
), starts AS (
  SELECT *, ${lasting} AS lasting FROM people
), found AS (
  SELECT l.*, permanent, income,
    CASE WHEN lasting > 0 AND bit_count(xor(lasting, lasting - 1)) - 1 < ${limit}
      THEN (bit_count(xor(lasting, lasting - 1)) - 1)::UTINYINT END AS start
  FROM starts JOIN read_parquet('${folder}/leavers.parquet') l USING (person)
), paid AS (
  SELECT found.*, wage, needed
  FROM found
  LEFT JOIN read_parquet('${folder}/months.parquet') m ON m.person = found.person AND m.t = found.start
  JOIN (VALUES ${thresholds}) AS n(month, needed) ON n.month = found.month
)
SELECT programme, region, level, pathway, count(*) AS persons, count(start) AS found,
  median(start) AS months, avg(wage) AS mean_wage, median(wage) AS median_wage,
  avg(permanent::INT) FILTER (study > ${rules.permanentAt}) AS permanent,
  avg((income >= needed)::INT) FILTER (study > ${rules.incomeFrom + rules.incomeMonths - 1}) AS independent
FROM paid GROUP BY ALL`

const start = performance.now()
const instance = await DuckDBInstance.create(':memory:')
const db = await instance.connect()
await db.run('SET preserve_insertion_order = false')
const result = await db.run(sql)
const chunks = await result.fetchAllChunks()
const milliseconds = performance.now() - start

if (answers !== undefined) {
  const lines = chunks.flatMap((chunk) =>
    chunk.getRows().map((row) => row.map((value) => String(value ?? 'NaN')).join('\t')),
  )
  writeFileSync(answers, lines.join('\n'))
}
const { maxRSS } = process.resourceUsage()
const cells = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0)
process.stdout.write(`${JSON.stringify({ milliseconds, cells, maxRSS })}\n`)
