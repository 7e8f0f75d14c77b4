import {
  type Expression,
  type KernelFunction,
  parseKernel,
  type Statement,
} from './parse-kernel.fixture.ts'

type Type = 'i32' | 'i64' | 'f64' | 'v128'
type Result = Type | 'none'

const typeCodes: Record<Type, number> = { i32: 0x7f, i64: 0x7e, f64: 0x7c, v128: 0x7b }
const emptyBlock = 0x40

/** What kernels can call besides their own functions: instruction, then what it takes and gives. */
const instructions: Readonly<
  Record<string, readonly [code: readonly number[], takes: readonly Type[], gives: Result]>
> = {
  u8: [[0x2d], ['i32'], 'i32'],
  u16: [[0x2f], ['i32'], 'i32'],
  u32: [[0x28], ['i32'], 'i32'],
  f64: [[0x2b], ['i32'], 'f64'],
  setU8: [[0x3a], ['i32', 'i32'], 'none'],
  setU16: [[0x3b], ['i32', 'i32'], 'none'],
  setU32: [[0x36], ['i32', 'i32'], 'none'],
  setF64: [[0x39], ['i32', 'f64'], 'none'],
  below: [[0x49], ['i32', 'i32'], 'i32'],
  wide: [[0xad], ['i32'], 'i64'],
  real: [[0xb8], ['i32'], 'f64'],
  realOfWide: [[0xba], ['i64'], 'f64'],
  lowest: [[0x68], ['i32'], 'i32'],
  vector: [[0xfd, 0x00], ['i32'], 'v128'],
  all16: [[0xfd, 0x10], ['i32'], 'v128'],
  all32: [[0xfd, 0x11], ['i32'], 'v128'],
  atLeast16: [[0xfd, 0x36], ['v128', 'v128'], 'v128'],
  atLeast32: [[0xfd, 0x40], ['v128', 'v128'], 'v128'],
  both: [[0xfd, 0x4e], ['v128', 'v128'], 'v128'],
  halves: [[0xfd, 0x85, 0x01], ['v128', 'v128'], 'v128'],
  bits16: [[0xfd, 0x84, 0x01], ['v128'], 'i32'],
  abs: [[0x99], ['f64'], 'f64'],
}
/** Instructions that take a place in memory, with the power of two it is a multiple of. */
const alignments: Readonly<Record<string, number>> = {
  ...{ u8: 0, u16: 1, u32: 2, f64: 3, vector: 2 },
  ...{ setU8: 0, setU16: 1, setU32: 2, setF64: 3 },
}

const comparisons = ['===', '!==', '<', '<=', '>', '>=']
const operators: Readonly<Record<Type, Readonly<Record<string, number>>>> = {
  i32: {
    ...{ '===': 0x46, '!==': 0x47, '<': 0x48, '>': 0x4a, '<=': 0x4c, '>=': 0x4e },
    ...{ '+': 0x6a, '-': 0x6b, '*': 0x6c, '&': 0x71, '|': 0x72, '^': 0x73 },
    ...{ '<<': 0x74, '>>': 0x75, '>>>': 0x76 },
  },
  v128: {},
  i64: { '+': 0x7c, '-': 0x7d, '*': 0x7e },
  f64: {
    ...{ '===': 0x61, '!==': 0x62, '<': 0x63, '>': 0x64, '<=': 0x65, '>=': 0x66 },
    ...{ '+': 0xa0, '-': 0xa1, '*': 0xa2, '/': 0xa3 },
  },
}

/** A whole number in LEB128, unsigned. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)]
}

/** A whole number in LEB128, signed, of 32 bits. */
function signed(value: number): number[] {
  const [low, rest] = [value & 127, value >> 7]
  const isLast = (rest === 0 && (low & 64) === 0) || (rest === -1 && (low & 64) !== 0)
  return isLast ? [low] : [low | 128, ...signed(rest)]
}

function text(name: string): number[] {
  const bytes = [...new TextEncoder().encode(name)]
  return [...unsigned(bytes.length), ...bytes]
}

const vector = (items: readonly (readonly number[])[]): number[] => [
  ...unsigned(items.length),
  ...items.flat(),
]
const section = (id: number, content: readonly number[]): number[] => [
  id,
  ...unsigned(content.length),
  ...content,
]

interface Signature {
  readonly index: number
  readonly takes: number
  readonly gives: Result
}

interface Code {
  readonly bytes: readonly number[]
  readonly type: Result
}

/** What the functions of a module can name. */
interface Names {
  readonly constants: ReadonlyMap<string, Expression>
  readonly functions: ReadonlyMap<string, Signature>
}

class FunctionCompiler {
  readonly #names: Names
  readonly #locals = new Map<string, { index: number; type: Type }>()
  readonly #parameters: number
  /** Blocks between here and the loop a statement stands in: for `break` the loop's end, for `continue` its step. */
  #depth = 0
  #loops: number[] = []
  result: Result = 'none'

  constructor({ parameters }: KernelFunction, names: Names) {
    this.#names = names
    this.#parameters = parameters.length
    for (const name of parameters) this.#local(name, 'i32')
  }

  #local(name: string, type: Type): number {
    const known = this.#locals.get(name)
    if (known !== undefined && known.type === type) return known.index
    if (known !== undefined) throw new SyntaxError(`${name} is ${known.type} already`)
    this.#locals.set(name, { index: this.#locals.size, type })
    return this.#locals.size - 1
  }

  #number(value: number, isWhole: boolean): Code {
    if (isWhole) return { bytes: [0x41, ...signed(value | 0)], type: 'i32' }
    return { bytes: [0x44, ...new Uint8Array(Float64Array.of(value).buffer)], type: 'f64' }
  }

  #value(expression: Expression, type: Type): readonly number[] {
    const code = this.expression(expression)
    if (code.type !== type)
      throw new SyntaxError(`${code.type} instead of ${type}: ${JSON.stringify(expression)}`)
    return code.bytes
  }

  #name(name: string): Code {
    const local = this.#locals.get(name)
    if (local !== undefined) return { bytes: [0x20, ...unsigned(local.index)], type: local.type }
    if (name === 'Infinity') return this.#number(Number.POSITIVE_INFINITY, false)
    if (name === 'NaN') return this.#number(Number.NaN, false)
    const constant = this.#names.constants.get(name)
    if (constant === undefined) throw new SyntaxError(`Nothing is called ${name}`)
    return this.expression(constant)
  }

  /** A place that is another one plus a number that is known. */
  #moved(place: Expression): { from: Expression; by: number } | undefined {
    if (place.kind !== 'binary' || place.operator !== '+') return undefined
    const { left, right } = place
    const isName = right.kind === 'name' && !this.#locals.has(right.name)
    const number = isName ? this.#names.constants.get(right.name) : right
    return number?.kind === 'number' ? { from: left, by: number.value } : undefined
  }

  /** The smaller (or larger) of two whole numbers, without branches: which it is cannot be predicted. */
  #least(left: Expression, right: Expression, isLargest: boolean): Code {
    const [first, second] = [this.#value(left, 'i32'), this.#value(right, 'i32')]
    const [other, more] = ['spare other', 'spare more'].map((name) =>
      unsigned(this.#local(name, 'i32')),
    )
    const difference = [...first, ...second, 0x22, ...other!, 0x6b, 0x22, ...more!]
    const sign = [0x20, ...more!, 0x41, 31, 0x75, ...(isLargest ? [0x41, 0x7f, 0x73] : [])]
    return { bytes: [...difference, ...sign, 0x71, 0x20, ...other!, 0x6a], type: 'i32' }
  }

  #call(name: string, given: readonly Expression[]): Code {
    const [a, b] = given
    if ((name === 'smaller' || name === 'larger') && a !== undefined && b !== undefined)
      return this.#least(a, b, name === 'larger')
    const found = this.#names.functions.get(name)
    const [code, takes, gives] = instructions[name] ?? []
    const needed = found === undefined ? takes?.length : found.takes
    if (needed !== given.length) throw new SyntaxError(`${name} with ${given.length} arguments`)
    if (found !== undefined) {
      const bytes = given.flatMap((each) => this.#value(each, 'i32'))
      return { bytes: [...bytes, 0x10, ...unsigned(found.index)], type: found.gives }
    }
    const alignment = alignments[name]
    const [first] = given
    // A number added to a place goes into the instruction.
    const moved = alignment === undefined || first === undefined ? undefined : this.#moved(first)
    const values = given.flatMap((each, n) =>
      this.#value(n === 0 && moved ? moved.from : each, takes![n]!),
    )
    const place = alignment === undefined ? [] : [alignment, ...unsigned(moved?.by ?? 0)]
    return { bytes: [...values, ...code!, ...place], type: gives! }
  }

  #branch(test: Expression, yes: Code, no: Code): Code {
    if (yes.type !== no.type || yes.type === 'none')
      throw new SyntaxError('A choice between unlike values')
    const bytes = [
      ...this.#value(test, 'i32'),
      0x04,
      typeCodes[yes.type],
      ...yes.bytes,
      0x05,
      ...no.bytes,
      0x0b,
    ]
    return { bytes, type: yes.type }
  }

  #binary(operator: string, left: Expression, right: Expression): Code {
    if (operator === '&&') return this.#branch(left, this.expression(right), this.#number(0, true))
    if (operator === '||') return this.#branch(left, this.#number(1, true), this.expression(right))
    const first = this.expression(left)
    if (first.type === 'none') throw new SyntaxError(`No value left of ${operator}`)
    const code = operators[first.type][operator]
    if (code === undefined) throw new SyntaxError(`No ${operator} of ${first.type}`)
    const bytes = [...first.bytes, ...this.#value(right, first.type), code]
    return { bytes, type: comparisons.includes(operator) ? 'i32' : first.type }
  }

  expression(expression: Expression): Code {
    switch (expression.kind) {
      case 'number':
        return this.#number(expression.value, expression.isWhole)
      case 'name':
        return this.#name(expression.name)
      case 'call':
        return this.#call(expression.name, expression.arguments)
      case 'not':
        return { bytes: [...this.#value(expression.operand, 'i32'), 0x45], type: 'i32' }
      case 'choice':
        return this.#branch(
          expression.test,
          this.expression(expression.yes),
          this.expression(expression.no),
        )
      case 'binary':
        return this.#binary(expression.operator, expression.left, expression.right)
    }
  }

  #inside(statements: readonly Statement[]): number[] {
    this.#depth++
    const bytes = this.statements(statements)
    this.#depth--
    return bytes
  }

  #loop({ test, step, body }: Extract<Statement, { kind: 'loop' }>): number[] {
    // block (break) { loop { test; block (continue) { body } step } }
    const tested = [...this.#value(test, 'i32'), 0x45, 0x0d, 1]
    this.#loops.push(this.#depth + 2)
    this.#depth += 2
    const inside = this.#inside(body)
    const next = this.statements(step)
    this.#depth -= 2
    this.#loops.pop()
    const once = [...tested, 0x02, emptyBlock, ...inside, 0x0b, ...next, 0x0c, 0]
    return [0x02, emptyBlock, 0x03, emptyBlock, ...once, 0x0b, 0x0b]
  }

  #set({ kind, name, value }: Extract<Statement, { kind: 'declare' | 'assign' }>): number[] {
    const { bytes, type } = this.expression(value)
    if (type === 'none') throw new SyntaxError(`No value for ${name}`)
    if (kind === 'assign' && !this.#locals.has(name))
      throw new SyntaxError(`Nothing is called ${name}`)
    return [...bytes, 0x21, ...unsigned(this.#local(name, type))]
  }

  #return(value: Expression | undefined): number[] {
    const { bytes, type } =
      value === undefined ? { bytes: [], type: 'none' as const } : this.expression(value)
    this.result = type
    return [...bytes, 0x0f]
  }

  #statement(statement: Statement): readonly number[] {
    switch (statement.kind) {
      case 'declare':
      case 'assign':
        return this.#set(statement)
      case 'run': {
        const { bytes, type } = this.expression(statement.value)
        return type === 'none' ? bytes : [...bytes, 0x1a]
      }
      case 'return':
        return this.#return(statement.value)
      case 'if': {
        const no = this.#inside(statement.no)
        const test = this.#value(statement.test, 'i32')
        const yes = this.#inside(statement.yes)
        return [...test, 0x04, emptyBlock, ...yes, ...(no.length > 0 ? [0x05, ...no] : []), 0x0b]
      }
      case 'loop':
        return this.#loop(statement)
      case 'break':
        return [0x0c, ...unsigned(this.#depth - this.#loops.at(-1)! + 1)]
      case 'continue':
        return [0x0c, ...unsigned(this.#depth - this.#loops.at(-1)! - 1)]
    }
  }

  statements(statements: readonly Statement[]): number[] {
    return statements.flatMap((statement) => this.#statement(statement))
  }

  /** Declarations of the locals that are no parameters, and the body. */
  body(body: readonly number[]): number[] {
    const own = [...this.#locals.values()]
      .slice(this.#parameters)
      .map(({ type }) => [1, typeCodes[type]])
    // Never reached by a function with a value, but its type has to be right.
    const end = this.result === 'none' ? [0x0b] : [0x00, 0x0b]
    const bytes = [...vector(own), ...body, ...end]
    return [...unsigned(bytes.length), ...bytes]
  }
}

const functionType = (takes: number, gives: Result): number[] => [
  0x60,
  ...vector(Array.from({ length: takes }, () => [typeCodes.i32])),
  ...vector(gives === 'none' ? [] : [[typeCodes[gives]]]),
]

/**
 * The WebAssembly module of a kernel. It imports `env.memory` (shared) and `env.sortMany(at, count)`, and
 * exports the functions that the source exports. Parameters and whole numbers are `i32`; a function stands
 * below those it calls.
 * @throws SyntaxError where types do not agree or a name is unknown
 */
export function compileKernel(source: string): Uint8Array<ArrayBuffer> {
  const { constants, functions } = parseKernel(source)
  const known = new Map<string, Signature>([['sortMany', { index: 0, takes: 2, gives: 'none' }]])
  const types = [functionType(2, 'none')]
  const bodies: number[][] = []
  for (const each of functions) {
    const compiler = new FunctionCompiler(each, { constants, functions: known })
    const body = compiler.statements(each.body)
    bodies.push(compiler.body(body))
    const { length } = each.parameters
    types.push(functionType(length, compiler.result))
    known.set(each.name, { index: known.size, takes: length, gives: compiler.result })
  }
  const memory = [
    ...text('env'),
    ...text('memory'),
    0x02,
    0x03,
    ...unsigned(1),
    ...unsigned(65_536),
  ]
  const sort = [...text('env'), ...text('sortMany'), 0x00, 0]
  const exported = functions.filter(({ isExported }) => isExported)
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(types)),
    ...section(2, vector([memory, sort])),
    ...section(3, vector(functions.map((_, n) => unsigned(n + 1)))),
    ...section(
      7,
      vector(
        exported.map(({ name }) => [...text(name), 0x00, ...unsigned(known.get(name)!.index)]),
      ),
    ),
    ...section(10, vector(bodies)),
  ])
}
