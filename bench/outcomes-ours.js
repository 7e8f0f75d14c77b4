import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { runPass } from '../src/outcomes/pass/run-pass.js'
import { readHeader } from '../src/store/microdata/layout.js'
import { ArrayReader } from '../src/store/microdata/read-array.js'

/** A cold process that makes the cells once from our layout. Arguments: folder, rules as JSON, file for the answers. */
const [folder = '', rulesFile = '', answers] = process.argv.slice(2)
const rules = JSON.parse(readFileSync(rulesFile, 'utf8'))
for (const name of ['thresholds', 'lateThresholds']) rules[name] = Float64Array.from(rules[name])

const start = performance.now()
const { stretches, codes } = await runPass({
  folder,
  readHeader: () => readHeader(folder),
  rulesFor: () => rules,
  heads: ['crebo', 'regio', 'niveau', 'leerweg'],
  survival: false,
  threads: availableParallelism(),
  readerUrls: ['layout', 'read-array'].map(
    (name) => new URL(`../src/store/microdata/${name}.js`, import.meta.url).href,
  ),
  ArrayReader,
})
const milliseconds = performance.now() - start

/** The codes of a cell, joined by a bar. @param {number} cell */
function nameOf(cell) {
  let rest = cell
  return codes
    .map((words) => words.length)
    .reduceRight((/** @type {string[]} */ parts, size, at) => {
      parts.unshift(codes[at]?.[rest % size] ?? '')
      rest = Math.floor(rest / size)
      return parts
    }, [])
    .join('|')
}

if (answers !== undefined) {
  const lines = stretches.flatMap(({ cells, count }) =>
    Array.from({ length: count }, (_, at) =>
      [
        nameOf(cells.cell[at]),
        cells.persons[at],
        cells.found[at],
        cells.medianMonths[at],
        cells.wageSum[at] / cells.found[at],
        cells.medianWage[at],
        cells.permanent[at] / cells.permanentKnown[at],
        cells.independent[at] / cells.independentKnown[at],
      ].join('\t'),
    ),
  )
  writeFileSync(answers, lines.sort().join('\n'))
}
const count = stretches.reduce((sum, stretch) => sum + stretch.count, 0)
const { maxRSS } = process.resourceUsage()
process.stdout.write(`${JSON.stringify({ milliseconds, cells: count, maxRSS })}\n`)
