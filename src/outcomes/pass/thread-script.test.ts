import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { threadScript } from './thread-script.js'

/** What `expression` is after the script of these modules. */
function evaluated(modules: readonly string[], expression: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'kansrijk-script-'))
  try {
    const urls = modules.map((text, n) => {
      const path = join(folder, `m${n}.js`)
      writeFileSync(path, text)
      return pathToFileURL(path).href
    })
    const require = (name: string) => ({ sep: `from ${name}` })
    return runInNewContext(`${threadScript(urls)}\n${expression}`, { require })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('modules as one script', () => {
  it('see what those before them export, each with names of its own', () => {
    const modules = [
      "import { sep } from 'node:path'\nconst own = 1\nexport const one = own\nexport class Box { get sep() { return sep } }",
      "import { one, Box } from './m0.js'\nconst own = 2\nexport function sum() {\n  return [one, own, new Box().sep]\n}",
    ]
    expect(JSON.stringify(evaluated(modules, 'sum()'))).toBe('[1,2,"from node:path"]')
  })

  it('do not show what they keep to themselves', () => {
    expect(evaluated(['const own = 1\nexport const other = own'], 'typeof own')).toBe('undefined')
  })

  it('fail when a module is not there', () => {
    expect(() => threadScript(['file:///nowhere/absent.js'])).toThrow('ENOENT')
  })
})
