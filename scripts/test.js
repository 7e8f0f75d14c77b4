// Runs every check in order and prints `N passed, N failed` as its last line.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.js'

const root = fileURLToPath(new URL('..', import.meta.url))
let passed = 0
let failed = 0

const windows = process.platform === 'win32'

/** Runs an installed tool and gives its exit code. On Windows tools are scripts of the shell, so quoted. */
function run(name, args) {
  const path = join(root, 'node_modules', '.bin', windows ? `${name}.cmd` : name)
  const quoted = (text) => (windows ? `"${text}"` : text)
  const options = { cwd: root, stdio: 'inherit', shell: windows }
  return spawnSync(quoted(path), args.map(quoted), options).status
}

/** Runs one tool; counts it as one check. */
function check(label, command, args) {
  process.stdout.write(`\n▸ ${label}\n`)
  if (run(command, args) === 0) passed++
  else failed++
}

/** Runs the tests of one project and adds their counts. */
function runTests(label, project, extra) {
  process.stdout.write(`\n▸ ${label}\n`)
  const folder = mkdtempSync(join(tmpdir(), 'kansrijk-test-'))
  const report = join(folder, 'report.json')
  const status = run('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...extra,
  ])
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'))
    passed += counts.numPassedTests
    const suites = counts.testResults.filter(
      (t) => t.status === 'failed' && t.assertionResults.length === 0,
    )
    failed += counts.numFailedTests + suites.length
    if (status !== 0 && counts.numFailedTests + suites.length === 0) failed++
  } catch {
    failed++
  }
  rmSync(folder, { recursive: true, force: true })
}

await ensureInstalled()
const only = process.argv.slice(2)
check('Typen', 'tsc', ['--noEmit'])
check('Stijl', 'biome', ['check', '.'])
check('Ongebruikte code', 'knip', [])
runTests('Tests', 'unit', only)
runTests('Tests in de browser', 'browser', [...only, '--passWithNoTests'])
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
