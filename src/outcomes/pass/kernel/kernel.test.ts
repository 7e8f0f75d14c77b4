import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kaplanMeier, medianSurvival } from '#algorithms'
import { seededRandom } from '#kernel'
import { orderByCell } from '../fill-cells.js'
import { kernelOver, passMemory } from '../kernel-memory.js'
import { compileKernel } from './compile-kernel.fixture.ts'
import { kernelCode } from './kernel-code.js'

const source = readFileSync(new URL('./pass.kernel', import.meta.url), 'utf8')

/** The text of `kernel-code.js`. */
function codeFile(code: Uint8Array): string {
  const lines =
    Buffer.from(code)
      .toString('base64')
      .match(/.{1,90}/g) ?? []
  return [
    '// Made from pass.kernel by kernel.test.ts; write it anew with `npx vitest -u`.',
    '/** The WebAssembly module of `pass.kernel`, in base64. */',
    'export const kernelCode = [',
    ...lines.map((line) => `  '${line}',`),
    "].join('')",
    '',
  ].join('\n')
}

/** What `main` of a kernel gives, over memory that is filled first. */
function run(text: string, numbers: readonly number[] = [], words: readonly number[] = []): number {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true })
  new Uint32Array(memory.buffer).set(words)
  const sortMany = (): void => undefined
  const module = new WebAssembly.Module(compileKernel(text))
  const { exports } = new WebAssembly.Instance(module, { env: { memory, sortMany } })
  return (exports.main as (...given: readonly number[]) => number)(...numbers)
}

const kernel = (pages: number) => {
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true })
  const loops = kernelOver(new WebAssembly.Module(Buffer.from(kernelCode, 'base64')), memory)
  return { loops, numbers: new Uint32Array(memory.buffer) }
}

describe('the kernel of the pass', () => {
  it('is committed as it is compiled from its source', async () => {
    await expect(codeFile(compileKernel(source))).toMatchFileSnapshot('./kernel-code.js')
  })
})

describe('compiling a kernel', () => {
  it.each([
    ['1 + 2 * 3 - 4', 3],
    ['-7', -7],
    ['0x7fffffff + 1', -2147483648],
    ['(1 << 4 | 3) ^ 1', 18],
    ['-16 >> 2', -4],
    ['-16 >>> 28', 15],
    ['1 < 2 && 3 >= 3', 1],
    ['0 || 2 !== 2', 0],
    ['!5 === 0', 1],
    ['below(1, -1) & !below(-1, 1)', 1],
    ['1 > 2 ? 3 : 4', 4],
    ['smaller(3, larger(-2, smaller(8, 9)))', 3],
    ['larger(smaller(-5, 4), -6)', -5],
    ['lowest(40)', 3],
    ['real(7) * 0.5', 3.5],
    ['realOfWide(wide(-1) * wide(3))', 12884901885],
    ['abs(1.5 - 4.0)', 2.5],
  ])('computes %s', (text, expected) => {
    expect(run(`export function main() { return ${text} }`)).toBe(expected)
  })

  it('runs loops with break and continue, also when they stand in each other', () => {
    const text = `export function main(n) {
      let sum = 0
      for (let a = 0; a < n; a++) {
        if (a === 2) continue
        let b = 0
        while (1) {
          if (b > a) break
          if (b === 1) { b = b + 1; continue }
          sum += b
          b++
        }
        if (a === 5) { break } else { sum += 100 }
      }
      return sum
    }`
    let expected = 0
    for (const a of [0, 1, 3, 4, 5]) {
      for (let b = 0; b <= a; b++) if (b !== 1) expected += b
      if (a !== 5) expected += 100
    }
    expect(run(text, [9])).toBe(expected)
  })

  it('reads and writes memory in every width, with names of numbers as distance', () => {
    const text = `const there = 4
      function low(at) { return u16(at + there) }
      export function main(at) {
        setU8(at, u8(at + there) + 1)
        setU16(at + 2, low(at))
        setF64(at + 8, real(u32(at + there)))
        return realOfWide(wide(u32(at))) + f64(at + 8)
      }`
    expect(run(text, [16], [0, 0, 0, 0, 0, 0x10203])).toBe(0x02030004 + 0x10203)
  })

  it('compares eight hours and wages at once without sign', () => {
    const text = `export function main(at) {
      const low = atLeast32(vector(at), all32(0x80000000))
      const high = atLeast32(vector(at + 16), all32(3))
      return bits16(both(atLeast16(vector(at + 32), all16(2)), halves(low, high)))
    }`
    const words = [0x80000000, 1, 0xffffffff, 0x7fffffff, 3, 2, 9, 4]
    const hours = [2 | (2 << 16), (1 << 16) | 5, 0xffff | (3 << 16), 2 | (1 << 16)]
    expect(run(text, [0], [...words, ...hours])).toBe(0b01010101)
  })

  it.each([
    ['export function main() { return other }', 'Nothing is called other'],
    ['export function main() { x = 1 }', 'Nothing is called x'],
    ['export function main() { let x = 1\n x = 1.5 }', 'x is i32 already'],
    ['export function main() { return 1 + 1.5 }', 'f64 instead of i32'],
    ['export function main() { return 1 / 2 }', 'No / of i32'],
    ['export function main() { return u8(1, 2) }', 'u8 with 2 arguments'],
    ['export function main() { return 1 ? 1 : 2.5 }', 'choice between unlike'],
    ['export function main( { }', 'Expected'],
    ['export function main() { return # }', 'Not of a kernel'],
    ['export function main() { return ; + }', 'Unexpected'],
  ])('refuses %s', (text, message) => {
    expect(() => compileKernel(text)).toThrow(message)
  })
})

describe('the order by cell', () => {
  it.each([1, 2, 200_000, 2 ** 32 - 1])(
    'sorts cells below %i and keeps who is in them',
    (cells) => {
      const random = seededRandom(cells)
      const cell = Uint32Array.from({ length: 500 }, () => Math.floor(random() * cells))
      cell.fill(0xffffffff, 100, 110)
      const sizes = { persons: 500, cells, threads: 1, arenaBytes: 64, tableBytes: 8 }
      const memory = passMemory(sizes)
      const room = memory.threadRooms[0]!
      const loops = kernelOver(new WebAssembly.Module(compileKernel(source)), memory.memory)
      const records = new Uint32Array(memory.memory.buffer, memory.records, 1500)
      cell.forEach((own, n) => {
        records.set([own, n, n + 7], n * 3)
      })
      const middle = Math.floor(cells / 2)
      const parts = [
        [0, middle],
        [middle, cells],
      ].flatMap(([from, to]) => {
        if (from === to) return []
        const all = { at: memory.records, count: 500 }
        const part = orderByCell(loops, memory.memory, room, all, from!, to! - from!)
        const found = new Uint32Array(memory.memory.buffer, part.at, part.count * 3)
        return Array.from({ length: part.count }, (_, n) => {
          expect(found[n * 3 + 2]).toBe(found[n * 3 + 1]! + 7)
          return [found[n * 3]! + from!, found[n * 3 + 1]!] as const
        })
      })
      const expected = [...cell]
        .map((own, n) => [own, n] as const)
        .filter(([own]) => own !== 0xffffffff)
        .sort((a, b) => a[0] - b[0] || a[1] - b[1])
      expect(parts).toEqual(expected)
    },
  )

  it('refuses more persons than memory can hold', () => {
    const sizes = { persons: 2 ** 31, cells: 10, threads: 1, arenaBytes: 64, tableBytes: 8 }
    expect(() => passMemory(sizes)).toThrow('too many for one pass')
  })
})

describe('the medians of a cell', () => {
  const { loops, numbers } = kernel(1)

  it('sort few and many numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 0xffffffff }), { maxLength: 100 }), (given) => {
        numbers.set([...given, 7], 16)
        loops.sortFirst(64, given.length)
        const found = [...numbers.subarray(16, 17 + given.length)]
        expect(found).toEqual([...given.toSorted((a, b) => a - b), 7])
      }),
    )
  })

  it.each([
    [[], Number.NaN],
    [[3], 3],
    [[1, 4], 2.5],
    [[1, 4, 9], 4],
    [[0xfffffffd, 0xffffffff], 0xfffffffe],
  ])('of %j is %d', (given, median) => {
    numbers.set(given, 16)
    expect(loops.medianOf(64, given.length)).toBe(median)
  })

  it('by Kaplan-Meier is what survfit says, not reached included', () => {
    const search = fc.record({ months: fc.integer({ min: 0, max: 9 }), job: fc.boolean() })
    fc.assert(
      fc.property(fc.array(search, { minLength: 1, maxLength: 14 }), (searches) => {
        numbers.set(
          Uint32Array.from(searches, ({ months, job }) => months * 2 + Number(!job)).sort(),
          16,
        )
        const curve = kaplanMeier({
          times: searches.map(({ months }) => months),
          events: searches.map(({ job }) => Number(job)),
        })
        const { estimate } = medianSurvival(curve)
        const expected = estimate === 'notReached' ? Number.POSITIVE_INFINITY : estimate
        expect(loops.kaplanMeierMedian(64, searches.length)).toBe(expected)
      }),
      { numRuns: 2000 },
    )
  })
})
