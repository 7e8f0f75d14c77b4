/** An expression of a kernel. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number; readonly isWhole: boolean }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
  | { readonly kind: 'not'; readonly operand: Expression }
  | {
      readonly kind: 'choice'
      readonly test: Expression
      readonly yes: Expression
      readonly no: Expression
    }
  | {
      readonly kind: 'binary'
      readonly operator: string
      readonly left: Expression
      readonly right: Expression
    }

/** A statement of a kernel. */
export type Statement =
  | { readonly kind: 'declare' | 'assign'; readonly name: string; readonly value: Expression }
  | { readonly kind: 'run'; readonly value: Expression }
  | { readonly kind: 'return'; readonly value: Expression | undefined }
  | {
      readonly kind: 'if'
      readonly test: Expression
      readonly yes: readonly Statement[]
      readonly no: readonly Statement[]
    }
  | {
      readonly kind: 'loop'
      readonly test: Expression
      readonly step: readonly Statement[]
      readonly body: readonly Statement[]
    }
  | { readonly kind: 'break' | 'continue' }

/** A function of a kernel; all parameters are whole numbers. */
export interface KernelFunction {
  readonly name: string
  readonly parameters: readonly string[]
  readonly body: readonly Statement[]
  readonly isExported: boolean
}

/** What a kernel is written as: functions, and names of numbers. */
export interface KernelSource {
  readonly constants: ReadonlyMap<string, Expression>
  readonly functions: readonly KernelFunction[]
}

const tokens =
  /\s+|\/\/.*|\/\*[\s\S]*?\*\/|(0x[0-9a-f]+|\d+(?:\.\d+)?(?:e-?\d+)?|[A-Za-z_]\w*|>>>|===|!==|<=|>=|<<|>>|&&|\|\||\+\+|\+=|[-+*/&|^<>=!?:;,(){}])/giy

/** Binary operators by how tightly they bind, loosest first. */
const levels = [
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['===', '!=='],
  ['<', '<=', '>', '>='],
  ['<<', '>>', '>>>'],
  ['+', '-'],
  ['*', '/'],
]

function tokensOf(text: string): string[] {
  const found: string[] = []
  let end = 0
  for (const match of text.matchAll(tokens)) {
    end = match.index + match[0].length
    if (match[1] !== undefined) found.push(match[1])
  }
  if (end !== text.length) throw new SyntaxError(`Not of a kernel: ${text.slice(end, end + 40)}`)
  return found
}

class Parser {
  readonly #tokens: readonly string[]
  #at = 0

  constructor(text: string) {
    this.#tokens = tokensOf(text)
  }

  get isDone(): boolean {
    return this.#at === this.#tokens.length
  }

  next(): string {
    return this.#tokens[this.#at++] ?? ''
  }

  take(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false
    this.#at++
    return true
  }

  expect(token: string): void {
    if (this.take(token)) return
    const near = this.#tokens.slice(Math.max(0, this.#at - 5), this.#at + 5).join(' ')
    throw new SyntaxError(`Expected ${token} near: ${near}`)
  }

  list<T>(end: string, item: () => T): T[] {
    const items: T[] = []
    while (!this.take(end)) {
      items.push(item())
      if (!this.take(',')) {
        this.expect(end)
        break
      }
    }
    return items
  }

  #primary(): Expression {
    if (this.take('(')) {
      const inner = this.expression()
      this.expect(')')
      return inner
    }
    if (this.take('!')) return { kind: 'not', operand: this.#primary() }
    if (this.take('-')) {
      const zero = { kind: 'number', value: 0, isWhole: true } as const
      return { kind: 'binary', operator: '-', left: zero, right: this.#primary() }
    }
    const token = this.next()
    if (/^\d/.test(token))
      return { kind: 'number', value: Number(token), isWhole: /^(0x.*|\d+)$/.test(token) }
    if (!/^[A-Za-z_]/.test(token)) throw new SyntaxError(`Unexpected ${token}`)
    if (!this.take('(')) return { kind: 'name', name: token }
    return { kind: 'call', name: token, arguments: this.list(')', () => this.expression()) }
  }

  #binary(level: number): Expression {
    const operators = levels[level]
    if (operators === undefined) return this.#primary()
    let left = this.#binary(level + 1)
    for (;;) {
      const operator = operators.find((each) => this.take(each))
      if (operator === undefined) return left
      left = { kind: 'binary', operator, left, right: this.#binary(level + 1) }
    }
  }

  expression(): Expression {
    const test = this.#binary(0)
    if (!this.take('?')) return test
    const yes = this.expression()
    this.expect(':')
    return { kind: 'choice', test, yes, no: this.expression() }
  }

  #assignment(): Statement {
    const target = this.expression()
    if (target.kind !== 'name') return { kind: 'run', value: target }
    const { name } = target
    const one = { kind: 'number', value: 1, isWhole: true } as const
    const added = (right: Expression): Statement => ({
      kind: 'assign',
      name,
      value: { kind: 'binary', operator: '+', left: target, right },
    })
    if (this.take('++')) return added(one)
    if (this.take('+=')) return added(this.expression())
    this.expect('=')
    return { kind: 'assign', name, value: this.expression() }
  }

  #simple(): Statement {
    if (!this.take('let') && !this.take('const')) return this.#assignment()
    const name = this.next()
    this.expect('=')
    return { kind: 'declare', name, value: this.expression() }
  }

  #for(): readonly Statement[] {
    this.expect('(')
    const before = this.take(';') ? [] : [this.#simple()]
    if (before.length > 0) this.expect(';')
    const test = this.expression()
    this.expect(';')
    const step = this.take(')') ? [] : [this.#simple()]
    if (step.length > 0) this.expect(')')
    return [...before, { kind: 'loop', test, step, body: this.block() }]
  }

  #tested(): Expression {
    this.expect('(')
    const test = this.expression()
    this.expect(')')
    return test
  }

  #statement(): readonly Statement[] {
    if (this.take('if')) {
      const test = this.#tested()
      const yes = this.block()
      return [{ kind: 'if', test, yes, no: this.take('else') ? this.block() : [] }]
    }
    if (this.take('while'))
      return [{ kind: 'loop', test: this.#tested(), step: [], body: this.block() }]
    if (this.take('for')) return this.#for()
    if (this.take('break')) return [{ kind: 'break' }]
    if (this.take('continue')) return [{ kind: 'continue' }]
    if (this.take('return')) {
      return [{ kind: 'return', value: this.take(';') ? undefined : this.expression() }]
    }
    return [this.#simple()]
  }

  block(): readonly Statement[] {
    if (!this.take('{')) return this.#statement()
    const statements: Statement[] = []
    while (!this.take('}')) if (!this.take(';')) statements.push(...this.#statement())
    return statements
  }
}

/**
 * Reads a kernel: a small part of JavaScript, namely functions of whole numbers and, outside them, names of
 * numbers.
 * @throws SyntaxError at what is not in that part
 */
export function parseKernel(text: string): KernelSource {
  const parser = new Parser(text.replace(/^import .*$/gm, ''))
  const constants = new Map<string, Expression>()
  const functions: KernelFunction[] = []
  while (!parser.isDone) {
    const isExported = parser.take('export')
    if (parser.take('const')) {
      const name = parser.next()
      parser.expect('=')
      constants.set(name, parser.expression())
      continue
    }
    parser.expect('function')
    const name = parser.next()
    parser.expect('(')
    const parameters = parser.list(')', () => parser.next())
    functions.push({ name, parameters, body: parser.block(), isExported })
  }
  return { constants, functions }
}
