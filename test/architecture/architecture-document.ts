import { gateways, layers } from '../../architecture.ts'
import { isTest, layerOf, sourceModules } from './imports.ts'

/** What each room of the house is for, in one line. */
const purposes: Readonly<Record<string, string>> = {
  kernel:
    'Units, periods, cells with reasons, issues, formatting. No domain noun, no I/O, no clock.',
  algorithms: 'Pure algorithms with names from the literature.',
  reference: 'Code lists with their versions, regions, glossary, research library.',
  charts: 'Figures as SVG; knows cells and units, not mbo.',
  sources:
    'One folder a data source: provenance, provider’s columns, pure reader, fixture; and the fetcher.',
  disclosure:
    'Decides which cells may be shown: dated policies, protection, audit, the ledger of releases.',
  population: 'The schema of microdata, its checks, and the generated example population.',
  schemes:
    'One folder a regulation: dated parameters, rules, scenarios; and the engine that runs them.',
  store:
    'The only SQL and the only product files: immutable releases, and what changes while running.',
  indicators: 'One file an indicator, and the engine that measures, compares and explains.',
  outcomes: 'From person-level records to audited figures of what becomes of graduates.',
  funding:
    'Batches of applications: read, allocated under a ceiling, written as a list of decisions.',
  api: 'The public API: Dutch fields, formats, problems, cache.',
  web: 'The pages, Dutch and English, rendered on the server.',
  cli: 'The commands of `kansrijk`.',
  composition:
    'What `main.ts` puts together that is more than a line: reports, outcomes, trouble with ports.',
}

function importsBetween(): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>()
  for (const module of sourceModules().filter((m) => !isTest(m.path))) {
    const own = layerOf(module.path)
    const targets = edges.get(own) ?? new Set<string>()
    for (const specifier of module.imports)
      if (specifier.startsWith('#')) targets.add(specifier.slice(1))
    edges.set(own, targets)
  }
  return edges
}

/** The architecture as Markdown, from `architecture.ts` and the imports as they are. */
export function architectureDocument(): string {
  const edges = importsBetween()
  const rows = layers.flatMap((names, rank) =>
    names.map((name) => {
      const below = [...(edges.get(name) ?? [])].sort().join(', ')
      return `| ${rank} | \`src/${name}\` | ${purposes[name] ?? ''} | ${below || '–'} |`
    }),
  )
  return `# Architecture
Generated from \`architecture.ts\` and the code; checked by \`test/architecture\`. Regenerate with \`npx vitest run --project unit test/architecture -u\`.

A file imports its own folder relatively and lower layers through \`#layer\`; folders of one rank never import each other. \`src/main.ts\` puts everything together.

| rank | folder | what it is for | imports |
| --- | --- | --- | --- |
${rows.join('\n')}

## The way of a figure
source file → \`sources/<x>/read\` (rows and issues) → \`store\` (release with manifest) → \`indicators\` (value, interval, source, or the reason why there is none) → \`api\`, \`web\`, \`cli\`. A release is immutable; a build makes a new one and switches one pointer, so nobody reads half of one and every permalink keeps its figures.

## Gateways
The only places that touch files, network, database or processes: ${gateways.map((gateway) => `\`src/${gateway}\``).join(', ')}. Clock, chance and environment are read in \`src/main.ts\` only.
`
}
