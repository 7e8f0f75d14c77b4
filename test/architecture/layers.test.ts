import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { forbiddenImports, gateways, layers, outsideModules } from '../../architecture.ts'
import { importsOf, isTest, layerOf, type SourceModule, sourceModules } from './imports.ts'

const modules = sourceModules()
const rankOf = (layer: string): number => layers.findIndex((names) => names.includes(layer))

function layerTrouble(module: SourceModule): string[] {
  const own = layerOf(module.path)
  if (own === 'main.ts') return []
  return module.imports.flatMap((specifier) => {
    if (specifier.startsWith('#')) {
      const other = specifier.slice(1).split('/')[0] ?? ''
      if (other === own && isTest(module.path)) return []
      return rankOf(other) < rankOf(own) && rankOf(other) >= 0
        ? []
        : [`${module.path} → ${specifier}`]
    }
    if (!specifier.startsWith('.')) return []
    const target = posix.join(posix.dirname(module.path), specifier)
    if (isTest(module.path) && target.startsWith('..')) return []
    return layerOf(target) === own ? [] : [`${module.path} → ${specifier}`]
  })
}

describe('the layers', () => {
  it('are all known', () => {
    const unknown = modules
      .map((m) => layerOf(m.path))
      .filter((l) => l !== 'main.ts' && rankOf(l) < 0)
    expect([...new Set(unknown)]).toEqual([])
  })

  it('import only downwards, through #layer', () => {
    expect(modules.flatMap(layerTrouble)).toEqual([])
  })

  it('do not import what is forbidden to them', () => {
    const trouble = modules
      .filter(({ path }) => !isTest(path))
      .flatMap(({ path, imports }) =>
        forbiddenImports
          .filter(({ from }) => from.includes(layerOf(path)))
          .flatMap(({ what }) =>
            imports.filter((i) => what.includes(i)).map((i) => `${path} → ${i}`),
          ),
      )
    expect(trouble).toEqual([])
  })

  it('touch the outside only at the gateways', () => {
    const trouble = modules
      .filter((m) => !isTest(m.path) && !gateways.some((gateway) => m.path.startsWith(gateway)))
      .flatMap((m) =>
        m.valueImports.filter((i) => outsideModules.includes(i)).map((i) => `${m.path} → ${i}`),
      )
    expect(trouble).toEqual([])
  })

  it('list only gateways that exist', () => {
    expect(gateways.filter((gateway) => !modules.some((m) => m.path.startsWith(gateway)))).toEqual(
      [],
    )
  })

  it('keep clock, chance and environment in main.ts', () => {
    const forbidden = /\bDate\.now\(|\bMath\.random\(|\bprocess\.env\b|\bnew Date\(\)/
    const trouble = modules.filter(
      (m) => m.path !== 'main.ts' && !isTest(m.path) && forbidden.test(m.text),
    )
    expect(trouble.map((m) => m.path)).toEqual([])
  })

  it('have no cycle of files', () => {
    expect(cycles(modules)).toEqual([])
  })
})

describe('importsOf', () => {
  it('sees static, re-exported and dynamic imports', () => {
    const text =
      "import a from './a.ts'\nexport * from './b.ts'\nconst c = await import('./c.ts')\n"
    expect(importsOf('x.ts', text)).toEqual(['./a.ts', './b.ts', './c.ts'])
  })

  it('can leave out what brings only types', () => {
    const text =
      "import type { A } from './a.ts'\nimport { type B, c } from './b.ts'\nimport './c.ts'\n"
    expect(importsOf('x.ts', text, false)).toEqual(['./b.ts', './c.ts'])
  })
})

function relativeTargets(module: SourceModule): string[] {
  return module.imports
    .filter((i) => i.startsWith('.'))
    .map((i) => posix.join(posix.dirname(module.path), i))
}

/** Files that can reach themselves, found by walking depth first. */
function cycles(all: readonly SourceModule[]): string[] {
  const edges = new Map(all.filter((m) => !isTest(m.path)).map((m) => [m.path, relativeTargets(m)]))
  const done = new Set<string>()
  const found: string[] = []
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (done.has(path) || trail.includes(path)) return
    for (const target of edges.get(path) ?? []) walk(target, [...trail, path])
    done.add(path)
  }
  for (const path of edges.keys()) walk(path, [])
  return found
}
