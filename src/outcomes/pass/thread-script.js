// @ts-check
import { readFileSync } from 'node:fs'

const imports = /^import \{([^}]*)\} from '([^']+)'$/gm
const exports = /^export (?:function|class|const) (\w+)/gm

/**
 * One module as a function that gives what it exports.
 * @param {string} text
 * @returns {string}
 */
function asFunction(text) {
  const names = [...text.matchAll(exports)].map(([, name]) => name)
  const body = text
    .replace(imports, (_, given, from) =>
      from.startsWith('node:') ? `const {${given}} = require('${from}')` : '',
    )
    .replace(/^export /gm, '')
  return `(() => {\n${body}\nreturn { ${names.join(', ')} }\n})()`
}

/**
 * Modules of plain JavaScript as one script, for a thread: loading them as modules takes a thread longer than
 * its part of the work. A module sees what those before it export. They import by name, from `node:` or from
 * each other, and export functions, classes and constants where they stand.
 * @param {readonly string[]} urls
 * @returns {string}
 */
export function threadScript(urls) {
  return urls
    .map((url) => readFileSync(new URL(url), 'utf8'))
    .map((text) => {
      const names = [...text.matchAll(exports)].map(([, name]) => name)
      return `const { ${names.join(', ')} } = ${asFunction(text)}`
    })
    .join('\n')
}
