import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { languages } from '#kernel'
import { explainRule, explainWithheld } from './explain-withheld.ts'
import type { ConfidentialCell, DisclosurePolicy, PolicyRules } from './model.ts'
import { parsePolicy, shippedPolicies } from './policy-files.ts'
import { policyOn } from './policy-on.ts'
import { cellSystem, components } from './protect/cell-system.ts'
import { primaryFindings } from './protect/primary-rules.ts'
import { policy } from './protect/tables.fixture.ts'
import { confidentialQuantile, quantileDecision } from './statistics/quantile-decision.ts'
import { countsBehindShare, safeDecimals } from './statistics/share-decision.ts'

const source = { title: 'Bron', url: 'https://example.org/', checkedOn: '2026-11-23' }
const rules = {
  minimumFrequency: { value: 10, source },
  minimumDenominator: { value: 10, source },
  protectZeros: { value: false, source },
  quantiles: { value: { eachSide: 5, roundTo: { months: 1 } }, source },
}
const version = {
  from: { value: '2024-01-01', source },
  method: 'suppression',
  costs: 'value',
  rules,
}
const texts = { nl: 'tekst', en: 'text' }
const file = { id: 'proef', title: texts, description: texts, versions: [version] }

/** The file with a value put at a path, or taken away where the value is `undefined`. */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone(file) as unknown as Record<string, unknown>
  const keys = path.split('.')
  let at = copy
  for (const key of keys.slice(0, -1)) {
    at[key] ??= {}
    at = at[key] as Record<string, unknown>
  }
  const last = keys.at(-1)!
  if (value === undefined) delete at[last]
  else at[last] = value
  return copy
}
const read = (path: string, value: unknown) =>
  parsePolicy(stringify(changed(path, value)), 'p.yaml')
const at = 'versions.0.rules'

describe('a policy file', () => {
  it('is read as it is written', () => {
    expect(parsePolicy(stringify(file), 'p.yaml')).toMatchObject([
      { id: 'proef', from: '2024-01-01', minimumFrequency: 10, quantiles: { eachSide: 5 } },
    ])
  })

  it.each([
    [`${at}.minimumFrequency.value`, 2],
    [`${at}.minimumFrequency.value`, 100],
    [`${at}.protectZeros.value`, true],
    [`${at}.dominance`, { value: { n: 1, k: 100 }, source }],
    [`${at}.pPercent`, { value: 0.1, source }],
    [`${at}.groupDisclosure`, { value: { low: 0, high: 1 }, source }],
    [`${at}.countRounding`, { value: 2, source }],
    [`${at}.withheldText`, { value: 'x', source }],
    [`${at}.quantiles.value.roundTo`, {}],
    [`${at}.sumNoise`, { value: { magnitudes: [0.5, 0.25] }, source }],
    ['id', 'a-1-b'],
    ['versions.0.costs', 'information'],
    [`${at}.minimumFrequency.source`, { title: 'x', unverified: true }],
  ])('may have %s of %j', (path, value) => {
    expect(read(path, value)).toHaveLength(1)
  })

  it.each([
    [`${at}.minimumFrequency.value`, 1],
    [`${at}.minimumFrequency.value`, 0],
    [`${at}.minimumFrequency.value`, -10],
    [`${at}.minimumFrequency.value`, 2.5],
    [`${at}.minimumFrequency.value`, '10'],
    [`${at}.minimumFrequency`, undefined],
    [`${at}.minimumFrequency.source`, undefined],
    [`${at}.minimumDenominator.value`, 1],
    [`${at}.protectZeros.value`, 'ja'],
    [`${at}.dominance`, { value: { n: 0, k: 50 }, source }],
    [`${at}.dominance`, { value: { n: 1, k: 0 }, source }],
    [`${at}.dominance`, { value: { n: 1, k: 101 }, source }],
    [`${at}.dominance`, { value: { n: 1 }, source }],
    [`${at}.pPercent`, { value: 0, source }],
    [`${at}.pPercent`, { value: 101, source }],
    [`${at}.groupDisclosure`, { value: { low: 1, high: 0 }, source }],
    [`${at}.groupDisclosure`, { value: { low: 0.5, high: 0.5 }, source }],
    [`${at}.groupDisclosure`, { value: { low: -0.1, high: 1 }, source }],
    [`${at}.groupDisclosure`, { value: { low: 0, high: 1.1 }, source }],
    [`${at}.countRounding`, { value: 1, source }],
    [`${at}.roundingBase`, { value: 1, source }],
    [`${at}.quantiles.value.eachSide`, 0],
    [`${at}.quantiles.value.roundTo`, { months: 0 }],
    [`${at}.sumNoise`, { value: { magnitudes: [] }, source }],
    [`${at}.sumNoise`, { value: { magnitudes: [1.5] }, source }],
    [`${at}.onbekend`, { value: 1, source }],
    [`${at}.minimumFrequency.source`, { title: 'x' }],
    [`${at}.minimumFrequency.source`, { title: 'x', checkedOn: '2026-11-23', unverified: true }],
    [`${at}.minimumFrequency.source`, { title: 'x', checkedOn: '2026-02-30' }],
    [`${at}.minimumFrequency.source`, { title: ' ', unverified: true }],
    [`${at}.minimumFrequency.source`, { title: 'x', url: 'geen adres', unverified: true }],
    ['id', 'Proef'],
    ['id', 'a--b'],
    ['id', ''],
    ['title.en', undefined],
    ['title.nl', ' '],
    ['versions', []],
    ['versions.0.method', 'magie'],
    ['versions.0.method', 'cellKey'],
    ['versions.0.method', 'controlledRounding'],
    ['versions.0.costs', 'geld'],
    ['versions.0.from.value', '2024-13-01'],
    ['versions.0.from.value', 'gisteren'],
    ['extra', 1],
  ])('may not have %s of %j, and the refusal names the file', (path, value) => {
    expect(() => read(path, value)).toThrow(/^p\.yaml is no policy:\n {2}/)
  })

  it.each([
    [['2024-01-01', '2025-01-01'], true],
    [['2024-01-01', '2024-01-02', '2030-12-31'], true],
    [['2024-01-01', '2024-01-01'], false],
    [['2025-01-01', '2024-01-01'], false],
  ])('with versions from %j is in order: %s', (days, good) => {
    const versions = days.map((day) => ({ ...version, from: { value: day, source } }))
    const yaml = stringify({ ...file, versions })
    if (good) expect(parsePolicy(yaml, 'p.yaml').map(({ from }) => from)).toEqual(days)
    else expect(() => parsePolicy(yaml, 'p.yaml')).toThrow('ascending order')
  })

  it('with a rule written twice is refused', () => {
    const yaml = stringify(file)
    expect(() => parsePolicy(`${yaml}id: nog-een\n`, 'p.yaml')).toThrow()
  })
})

describe('the version of a day', () => {
  const versions = parsePolicy(
    stringify({
      ...file,
      versions: ['2024-01-01', '2025-07-01'].map((day) => ({
        ...version,
        from: { value: day, source },
      })),
    }),
    'p.yaml',
  )

  it.each([
    ['2023-12-31', 'none, the first is of 2024-01-01'],
    ['2024-01-01', '2024-01-01'],
    ['2025-06-30', '2024-01-01'],
    ['2025-07-01', '2025-07-01'],
    ['2999-12-31', '2025-07-01'],
  ])('%s is %s', (day, expected) => {
    const answer = policyOn(versions, 'proef', day)
    expect(answer.inForce ? answer.policy.from : `none, the first is of ${answer.firstDay}`).toBe(
      expected,
    )
  })

  it.each(['2024', '2024-02-30', '1-1-2024', '', '2024-01-01T00:00:00Z'])(
    'is refused for %j',
    (day) => {
      expect(() => policyOn(versions, 'proef', day)).toThrow('Not a day')
    },
  )
})

describe('what a reader is told about a withheld number', () => {
  const all = shippedPolicies()

  it.each(languages)('in %s is the same list for all, and names no rule as the one', (language) => {
    for (const one of all) {
      const sentences = explainWithheld(one, language)
      expect(new Set(sentences).size).toBe(sentences.length)
      expect(sentences.length).toBeGreaterThanOrEqual(5)
      for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('holds no number but the least number of persons', () => {
    for (const one of all)
      for (const language of languages) {
        const numbers = explainWithheld(one, language).join(' ').match(/\d+/g) ?? []
        expect(new Set(numbers)).toEqual(new Set([String(one.minimumFrequency)]))
      }
  })

  it.each([
    ['groupDisclosure', { low: 0, high: 1 }],
    ['dominance', { n: 1, k: 50 }],
    ['pPercent', 10],
  ] as const)('speaks of %s only where the policy has it', (rule, value) => {
    const { groupDisclosure: _g, dominance: _d, pPercent: _p, ...plain } = policy('voorbeeld')
    const without = plain as DisclosurePolicy
    const sentence = explainRule(rule, without, 'nl')
    expect(explainWithheld(without, 'nl')).not.toContain(sentence)
    expect(explainWithheld({ ...without, [rule]: value }, 'nl')).toContain(sentence)
  })
})

const bare: PolicyRules = {
  minimumFrequency: 10,
  minimumDenominator: 10,
  protectZeros: false,
  quantiles: { eachSide: 5, roundTo: { euroCents: 1000 } },
}
const sumOf = (contributions: readonly number[]): ConfidentialCell => ({
  key: 'loon',
  value: contributions.reduce((sum, one) => sum + one, 0),
  n: contributions.length,
  largest: [...contributions].sort((a, b) => b - a).slice(0, 5),
  rules: 'sum',
})
const breaks = (cell: ConfidentialCell, more: Partial<PolicyRules>): string[] =>
  primaryFindings(cellSystem({ cells: [cell], equations: [] }), { ...bare, ...more }).map(
    ({ rule }) => rule,
  )
const wages = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 10, maxLength: 30 })

describe('primary rules', () => {
  it('withhold by frequency exactly the cells of one to nine persons', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.integer({ min: 2, max: 20 }), (n, least) => {
        const cell: ConfidentialCell = { key: 'a', value: n, n, rules: 'count' }
        const found = breaks(cell, { minimumFrequency: least })
        expect(found).toEqual(n > 0 && n < least ? ['minimumFrequency'] : [])
      }),
    )
  })

  it('withhold by dominance exactly when the largest are more than their share of the whole', () => {
    fc.assert(
      fc.property(
        wages,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 20, max: 100 }),
        (list, n, k) => {
          const cell = sumOf(list)
          const top = [...list]
            .sort((a, b) => b - a)
            .slice(0, n)
            .reduce((sum, one) => sum + one, 0)
          fc.pre(Math.abs(100 * top - k * cell.value) > 1e-6)
          expect(breaks(cell, { dominance: { n, k } })).toEqual(
            100 * top > k * cell.value ? ['dominance'] : [],
          )
        },
      ),
    )
  })

  it('withhold by p% exactly when the second largest can guess the largest that well', () => {
    fc.assert(
      fc.property(wages, fc.integer({ min: 1, max: 60 }), (list, p) => {
        const [first = 0, second = 0] = [...list].sort((a, b) => b - a)
        const cell = sumOf(list)
        const guess = cell.value - second
        fc.pre(Math.abs(guess - first - (p / 100) * first) > 1e-6)
        expect(breaks(cell, { pPercent: p })).toEqual(
          guess - first < (p / 100) * first ? ['pPercent'] : [],
        )
      }),
    )
  })

  it('name the first rule that is broken, and ask for the widest protection of all', () => {
    const cell = sumOf([900, 50, 50])
    const system = cellSystem({ cells: [cell], equations: [] })
    const both = primaryFindings(system, { ...bare, dominance: { n: 1, k: 50 }, pPercent: 20 })
    expect(both).toMatchObject([{ rule: 'minimumFrequency', lowerProtection: 800 }])
  })
})

describe('cells that hang together', () => {
  it('are those that a walk along the equations reaches', () => {
    const count = 12
    const equation = fc
      .uniqueArray(fc.nat(count - 1), { minLength: 2, maxLength: 4 })
      .map(([total, ...parts]) => ({ total: total!, parts }))
    fc.assert(
      fc.property(fc.array(equation, { maxLength: 6 }), (equations) => {
        const reached = (from: number): number[] => {
          const seen = new Set([from])
          for (let grew = true; grew; ) {
            grew = false
            for (const { total, parts } of equations) {
              const all = [total, ...parts]
              if (!all.some((cell) => seen.has(cell))) continue
              for (const cell of all) if (seen.size !== seen.add(cell).size) grew = true
            }
          }
          return [...seen].sort((a, b) => a - b)
        }
        const found = components(count, equations)
        expect(found.flat().sort((a, b) => a - b)).toEqual(
          Array.from({ length: count }, (_, cell) => cell),
        )
        for (const part of found) expect([...part]).toEqual(reached(part[0]!))
      }),
    )
  })

  it.each([
    ['a key twice', { cells: [sumOf([1]), sumOf([2])], equations: [] }, 'Two cells'],
    ['an unknown part', { cells: [sumOf([1])], equations: [{ total: 'loon', parts: ['x'] }] }, 'x'],
    ['a negative value', { cells: [{ ...sumOf([1]), value: -1 }], equations: [] }, '0 or more'],
    ['half a person', { cells: [{ ...sumOf([1]), n: 0.5 }], equations: [] }, 'no whole n'],
    ['no number', { cells: [{ ...sumOf([1]), value: Number.NaN }], equations: [] }, '0 or more'],
  ])('are refused with %s', (_what, tables, words) => {
    expect(() => cellSystem(tables)).toThrow(words)
  })

  it('are refused when parts do not add up, without saying what they hold', () => {
    const cell = (key: string, value: number): ConfidentialCell => ({
      key,
      value,
      n: value,
      rules: 'count',
    })
    const cells = [cell('geheel', 7919), cell('deel', 104729)]
    const tables = { cells, equations: [{ total: 'geheel', parts: ['deel'] }] }
    expect(() => cellSystem(tables)).toThrow(/^The parts of geheel do not add up to it$/)
  })
})

describe('quantiles', () => {
  /** Type 2 by its definition: the mean of all values that leave enough on both sides. */
  function byDefinition(ascending: readonly number[], tenths: number): number {
    const n = ascending.length
    const fits = ascending.filter((_, i) => (i + 1) * 10 >= n * tenths && i * 10 <= n * tenths)
    return (fits[0]! + fits.at(-1)!) / 2
  }

  it('are those of the definition, also where a tenth is no binary fraction', () => {
    const values = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 120 })
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), (list, tenths) => {
        const ascending = [...list].sort((a, b) => a - b)
        const { value } = confidentialQuantile(ascending, tenths / 10, 'euroCents')
        expect(value).toBe(byDefinition(ascending, tenths))
      }),
      { numRuns: 400 },
    )
  })

  it('of seventy values take the mean of the seventh and the eighth at a tenth', () => {
    const ascending = Array.from({ length: 70 }, (_, i) => i + 1)
    expect(confidentialQuantile(ascending, 0.1, 'euroCents').value).toBe(7.5)
  })

  it('are rounded to the step of their unit, within half a step of the truth', () => {
    const rounding = {
      ...policy('voorbeeld'),
      quantiles: { eachSide: 1, roundTo: { euroCents: 1000 } },
    }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (value) => {
        const found = quantileDecision(
          { value, unit: 'euroCents', n: 50, below: 20, above: 20 },
          rounding,
        )
        if (found.status !== 'shown') throw new Error('withheld')
        expect(found.value % 1000).toBe(0)
        expect(Math.abs(found.value - value)).toBeLessThanOrEqual(500)
      }),
    )
  })
})

describe('the counts behind a share', () => {
  it('are those of a search through all of them', () => {
    const decimals = fc.nat(2)
    fc.assert(
      fc.property(fc.nat(30), fc.integer({ min: 1, max: 30 }), decimals, (part, whole, digits) => {
        fc.pre(part <= whole)
        const half = 0.5 * 10 ** -(digits + 2)
        const share = Number((part / whole).toFixed(digits + 2))
        const wholes = Array.from({ length: 30 }, (_, i) => i + 1)
        const all = wholes.flatMap((of) =>
          Array.from({ length: of + 1 }, (_, one) => ({ part: one, whole: of })),
        )
        const expected = all.filter((one) => Math.abs(one.part / one.whole - share) <= half + 1e-10)
        expect(countsBehindShare(share, digits, wholes)).toEqual(expected)
      }),
    )
  })

  it('are never fewer when a share is shown with fewer decimals', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const wholes = Array.from({ length: 40 }, (_, i) => i + 10)
        const safe = safeDecimals(share, 3, wholes)
        for (let digits = safe; digits >= 0; digits -= 1) {
          const rounded = Math.round(share * 10 ** (digits + 2)) / 10 ** (digits + 2)
          expect(countsBehindShare(rounded, digits, wholes).length).toBeGreaterThanOrEqual(
            wholes.length,
          )
        }
      }),
    )
  })
})
