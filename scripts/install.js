// Installs the pinned packages when they are missing or out of date. Uses nothing but Node.js itself.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = `${root}node_modules/.kansrijk-installed`

/** Digest of everything that decides what gets installed. */
function wanted() {
  const hash = createHash('sha256')
  for (const name of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'])
    hash.update(readFileSync(root + name))
  return hash.digest('hex')
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  process.stderr.write(
    `Kansrijk heeft Node.js 20.19 of nieuwer nodig; dit is ${process.versions.node}.\n`,
  )
  process.exit(1)
}

/** Makes `node_modules` match the lockfile; a no-op of a few milliseconds when it already does. */
export async function ensureInstalled() {
  refuseOldNode()
  const digest = wanted()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  process.stderr.write('Onderdelen installeren (eenmalig, ongeveer een minuut) …\n')
  const result = spawnSync(
    'npm',
    ['exec', '--yes', '--package=pnpm@12.21.0', '--', 'pnpm', 'install', '--frozen-lockfile'],
    { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' },
  )
  if (result.status !== 0) {
    process.stderr.write(
      'Het installeren is niet gelukt. Is er een verbinding met het npm-register? Probeer het daarna opnieuw.\n',
    )
    process.exit(1)
  }
  writeFileSync(stamp, digest)
}
