import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** One source file with what it imports. */
export interface SourceModule {
  /** Path below `src/`, with forward slashes. */
  readonly path: string
  readonly text: string
  readonly imports: readonly string[]
  /** The imports that bring a value, not only types. */
  readonly valueImports: readonly string[]
}

function pathsBelow(folder: string, wanted: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return pathsBelow(path, wanted)
    return wanted.test(path) ? [path] : []
  })
}

const sourcePaths = (folder: string): string[] => pathsBelow(folder, /\.tsx?$/)

/** Every module specifier of a file: static, re-exported and dynamic with a literal. */
export function importsOf(path: string, text: string, withTypes = true): string[] {
  const { module } = parseSync(path, text)
  const wanted = module.staticImports.filter(
    ({ entries }) => withTypes || entries.length === 0 || entries.some((entry) => !entry.isType),
  )
  const fixed = [
    ...wanted.map((entry) => entry.moduleRequest.value),
    ...module.staticExports.flatMap((entry) =>
      entry.entries.flatMap((part) =>
        part.moduleRequest === null ? [] : [part.moduleRequest.value],
      ),
    ),
  ]
  const dynamic = module.dynamicImports.map((entry) =>
    text.slice(entry.moduleRequest.start, entry.moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
  )
  return [...fixed, ...dynamic]
}

/** All TypeScript files below `src/`, tests included. */
export function sourceModules(): SourceModule[] {
  const src = join(root, 'src')
  return sourcePaths(src).map((path) => {
    const text = readFileSync(path, 'utf8')
    return {
      path: relative(src, path).replaceAll('\\', '/'),
      text,
      imports: importsOf(path, text),
      valueImports: importsOf(path, text, false),
    }
  })
}

/** The text of every TypeScript file below `test/`, and of the scenarios that the conformance suite runs. */
export function testTexts(): string[] {
  const scenarios = pathsBelow(join(root, 'src', 'schemes'), /[\\/]scenarios[\\/].*\.yaml$/)
  const paths = [...sourcePaths(join(root, 'test')), ...scenarios]
  return paths.map((path) => readFileSync(path, 'utf8'))
}

/** Whether a path is a test, a golden maker or a support file of tests. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$|(^|\/)(fixtures?|test-support|testing)(\/|\.)|\.fixture\.ts$/.test(path)
}

/** The folder a path belongs to: its first part, or the file itself at the top. */
export function layerOf(path: string): string {
  return path.split('/')[0] ?? path
}
