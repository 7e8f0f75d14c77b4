import { parseSync } from 'oxc-parser'
import { describe, expect, it } from 'vitest'
import { isTest, type SourceModule, sourceModules, testTexts } from './imports.ts'

const modules = sourceModules()
const code = modules.filter((m) => !isTest(m.path))
const tests = modules.filter((m) => isTest(m.path))

const lineCount = (text: string): number => text.split('\n').length - 1

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

type Node = { type: string; start: number; end: number; [key: string]: unknown }

/** Lengths in lines of every function in a file, with its place; nested functions count for both. */
function functionLengths(module: SourceModule): { place: string; lines: number; jsx: boolean }[] {
  const lengths: { place: string; lines: number; jsx: boolean }[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const child of node) visit(child)
    else if (node !== null && typeof node === 'object') {
      const at = node as Node
      if (/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(at.type)) {
        const body = module.text.slice(at.start, at.end)
        const line = lineCount(module.text.slice(0, at.start)) + 1
        lengths.push({
          place: `${module.path}:${line}`,
          lines: lineCount(body) + 1,
          jsx: body.includes('</'),
        })
      }
      for (const key in at) if (key !== 'parent') visit(at[key])
    }
  }
  visit(parseSync(module.path, module.text).program)
  return lengths
}

/** Exported declarations without a docstring right above them. */
function undocumented(module: SourceModule): string[] {
  const lines = module.text.split('\n')
  return lines.flatMap((line, i) => {
    const declared = /^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/.exec(
      line,
    )
    if (declared === null) return []
    const above = lines[i - 1]?.trim() ?? ''
    const paired =
      /^export (?:type|const) /.test(lines[i - 1] ?? '') || above.startsWith('] as const')
    return above.endsWith('*/') || paired ? [] : [`${module.path}:${i + 1} ${declared[1]}`]
  })
}

describe('the budgets', () => {
  const fileLines = code.map((m) => lineCount(m.text))
  const functions = code.flatMap(functionLengths)

  it('keep files short', () => {
    expect(code.filter((m) => lineCount(m.text) > 400).map((m) => m.path)).toEqual([])
    expect(quantile(fileLines, 0.5)).toBeLessThanOrEqual(80)
    expect(quantile(fileLines, 0.9)).toBeLessThanOrEqual(220)
  })

  it('keep functions short', () => {
    expect(
      functions.filter((f) => f.lines > (f.jsx ? 80 : 60)).map((f) => `${f.place} ${f.lines}`),
    ).toEqual([])
    const lines = functions.map((f) => f.lines)
    expect(quantile(lines, 0.5)).toBeLessThanOrEqual(10)
    expect(quantile(lines, 0.9)).toBeLessThanOrEqual(32)
  })

  it('document every export', () => {
    expect(code.flatMap(undocumented)).toEqual([])
  })

  it('have no room for the words that say nothing', () => {
    const empty = /(^|\/)(utils?|helpers?|common|manager|service|misc)(\/|\.|-)/
    expect(modules.map((m) => m.path).filter((path) => empty.test(path))).toEqual([])
  })

  it('name files in kebab-case', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.tsx?$/
    expect(
      modules.filter((m) => !kebab.test(m.path.split('/').at(-1) ?? '')).map((m) => m.path),
    ).toEqual([])
  })

  it('come with tests of at least 79 % of their size', () => {
    const total = (texts: readonly string[]): number =>
      texts.reduce((sum, text) => sum + lineCount(text), 0)
    const tested = total([...tests.map((m) => m.text), ...testTexts()])
    expect(tested / total(code.map((m) => m.text))).toBeGreaterThan(0.79)
  })
})
