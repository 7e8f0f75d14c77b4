import { describe, expect, it } from 'vitest'
import { parameterSchema, rulesSchema, scenariosSchema, schemeSchema } from './scheme-schema.ts'

const text = { nl: 'een', en: 'one' }
const reference = { article: 'art. 1', title: 'Wet', url: 'https://example.org/1' }
const value = { from: '2020-01-01', value: 1, reference, checkedOn: '2026-11-23' }
const parameter = { id: 'a-1', label: text, unit: 'count', values: [value] }
const version = { from: '2020-01-01', title: text, reference }
const scheme = {
  id: 'een-regeling',
  title: text,
  kind: 'subsidy',
  audiences: ['employer'],
  summary: text,
  executor: 'RVO',
  versions: [version],
}
const scenario = { name: 'Een zin over de wet', on: '2024-01-01', expect: {} }

const fits = (schema: { safeParse(given: unknown): { success: boolean } }, given: unknown) =>
  schema.safeParse(given).success

describe('the schema of a parameter', () => {
  it.each<[string, unknown, boolean]>([
    ['a number', parameter, true],
    ['a text', { ...parameter, values: [{ ...value, value: 'x' }] }, true],
    ['a table', { ...parameter, values: [{ ...value, value: { mbo: 1 } }] }, true],
    ['a table of texts', { ...parameter, values: [{ ...value, value: { mbo: 'x' } }] }, false],
    [
      'all that is optional',
      { ...parameter, values: [{ ...value, to: '2021-01-01', unverified: true, note: text }] },
      true,
    ],
    ['no value', { ...parameter, values: [] }, false],
    [
      'a day that does not exist',
      { ...parameter, values: [{ ...value, from: '2023-02-29' }] },
      false,
    ],
    ['a month as a day', { ...parameter, values: [{ ...value, from: '2023-02' }] }, false],
    ['an unknown unit', { ...parameter, unit: 'bananas' }, false],
    ['an id with capitals', { ...parameter, id: 'aB' }, false],
    ['an id that ends in a dash', { ...parameter, id: 'a-' }, false],
    ['an id that begins with a dash', { ...parameter, id: '-a' }, false],
    ['an unknown field', { ...parameter, extra: 1 }, false],
    ['an unknown field in a value', { ...parameter, values: [{ ...value, extra: 1 }] }, false],
    ['no reference', { ...parameter, values: [{ ...value, reference: undefined }] }, false],
    [
      'an empty article',
      { ...parameter, values: [{ ...value, reference: { ...reference, article: '' } }] },
      false,
    ],
    [
      'an empty title',
      { ...parameter, values: [{ ...value, reference: { ...reference, title: '' } }] },
      false,
    ],
    [
      'an address that is none',
      { ...parameter, values: [{ ...value, reference: { ...reference, url: 'wetten.nl' } }] },
      false,
    ],
    [
      'an address by ftp',
      { ...parameter, values: [{ ...value, reference: { ...reference, url: 'ftp://a.nl/' } }] },
      false,
    ],
    [
      'an address by http',
      { ...parameter, values: [{ ...value, reference: { ...reference, url: 'http://a.nl/' } }] },
      true,
    ],
    ['an empty Dutch label', { ...parameter, label: { nl: '', en: 'x' } }, false],
    ['an empty English label', { ...parameter, label: { nl: 'x', en: '' } }, false],
    ['a third language', { ...parameter, label: { ...text, de: 'x' } }, false],
  ])('with %s: %#', (_, given, right) => {
    expect(fits(parameterSchema, given)).toBe(right)
  })
})

describe('the schema of a scheme', () => {
  const window = { id: 'a', closes: '2024-09-17T17:00', label: text, reference }
  const withWindow = (more: object) => ({ ...scheme, windows: [{ ...window, ...more }] })

  it.each<[string, unknown, boolean]>([
    ['the least', scheme, true],
    ['an unknown kind', { ...scheme, kind: 'law' }, false],
    ['no audience', { ...scheme, audiences: [] }, false],
    ['an unknown audience', { ...scheme, audiences: ['parent'] }, false],
    ['no version', { ...scheme, versions: [] }, false],
    ['no executor', { ...scheme, executor: '' }, false],
    [
      'an unverified version that ends',
      { ...scheme, versions: [{ ...version, to: '2021-01-01', unverified: true }] },
      true,
    ],
    ['an unknown field in a version', { ...scheme, versions: [{ ...version, extra: 1 }] }, false],
    ['an unknown field', { ...scheme, extra: 1 }, false],
    ['a caveat', { ...scheme, caveats: [text] }, true],
    ['a window', withWindow({}), true],
    ['a window that opens', withWindow({ opens: '2024-06-03T09:00', unverified: true }), true],
    ['a window that closes on a day', withWindow({ closes: '2024-09-17' }), false],
    ['a window that closes at 24 o clock', withWindow({ closes: '2024-09-17T24:00' }), false],
    ['a window that closes at minute 60', withWindow({ closes: '2024-09-17T17:60' }), false],
    ['a window with seconds', withWindow({ closes: '2024-09-17T17:00:00' }), false],
    ['a window with something before', withWindow({ closes: 'x2024-09-17T17:00' }), false],
    ['an unknown field in a window', withWindow({ extra: 1 }), false],
  ])('with %s: %#', (_, given, right) => {
    expect(fits(schemeSchema, given)).toBe(right)
  })

  it.each(['subsidy', 'fee', 'funding', 'duty', 'entitlement'])('knows the kind %s', (kind) => {
    expect(fits(schemeSchema, { ...scheme, kind })).toBe(true)
  })

  it('takes no windows and no caveats for none', () => {
    expect(schemeSchema.parse(scheme)).toMatchObject({ windows: [], caveats: [] })
  })
})

describe('the schema of rules', () => {
  const rule = { id: 'a', reference, texts: { met: text } }

  it.each<[string, unknown, boolean]>([
    ['one outcome', [rule], true],
    ['an unverified rule', [{ ...rule, unverified: true }], true],
    ['an unknown outcome', [{ ...rule, texts: { maybe: text } }], false],
    ['an unknown field', [{ ...rule, extra: 1 }], false],
    ['an id with a space', [{ ...rule, id: 'a b' }], false],
  ])('with %s', (_, given, right) => {
    expect(fits(rulesSchema, given)).toBe(right)
  })
})

describe('the schema of scenarios', () => {
  it.each<[string, unknown, boolean]>([
    ['the least', [scenario], true],
    ['a name of nine characters', [{ ...scenario, name: '123456789' }], false],
    ['a name of ten characters', [{ ...scenario, name: '1234567890' }], true],
    ['answers of each kind', [{ ...scenario, answers: { a: 1, b: 'x', c: true } }], true],
    ['an answer that is a list', [{ ...scenario, answers: { a: [] } }], false],
    [
      'applications and settings',
      [{ ...scenario, applications: [{ a: 1 }], settings: { b: 2 } }],
      true,
    ],
    ['a reform', [{ ...scenario, reform: { a: 1 } }], true],
    [
      'expected amounts, also none',
      [{ ...scenario, expect: { amounts: { a: 1, b: null } } }],
      true,
    ],
    ['an unknown outcome', [{ ...scenario, expect: { rules: { a: 'maybe' } } }], false],
    [
      'decisions',
      [{ ...scenario, expect: { decisions: [{ status: 'granted', amount: 1 }] } }],
      true,
    ],
    [
      'an unknown field in decisions',
      [{ ...scenario, expect: { decisions: [{ extra: 1 }] } }],
      false,
    ],
    ['an unknown expectation', [{ ...scenario, expect: { extra: 1 } }], false],
    ['an unknown field', [{ ...scenario, extra: 1 }], false],
    ['no expectation', [{ name: scenario.name, on: scenario.on }], false],
  ])('with %s', (_, given, right) => {
    expect(fits(scenariosSchema, given)).toBe(right)
  })
})
