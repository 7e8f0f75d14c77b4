import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages, missingReasons, obsStatuses, qualifiers, units } from '#kernel'
import { dimensions } from '#reference'
import { nearest } from './api-problem.ts'
import {
  changeNames,
  changeReasonNames,
  dimensionByField,
  dimensionFields,
  directionNames,
  intervalAbsenceNames,
  intervalKindNames,
  missingExplanations,
  missingNames,
  phaseNames,
  qualifierNames,
  reliabilityNames,
  statusNames,
  unitNames,
} from './dutch-names.ts'
import { digestOf, entityTag, heldTag } from './entity-tag.ts'
import {
  type Format,
  formats,
  negotiateEncoding,
  negotiateFormat,
  negotiateLanguage,
} from './negotiation.ts'
import { clientAddress, RateWindow, rateLines } from './rate-window.ts'
import { splitSuffix } from './suffix.ts'

const maps: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['dimensions', dimensionFields],
  ['phases', phaseNames],
  ['reasons', missingNames],
  ['statuses', statusNames],
  ['qualifiers', qualifierNames],
  ['absences of intervals', intervalAbsenceNames],
  ['kinds of intervals', intervalKindNames],
  ['units', unitNames],
  ['directions', directionNames],
  ['reliabilities', reliabilityNames],
  ['changes', changeNames],
  ['reasons of changes', changeReasonNames],
]

describe.each(maps)('the Dutch names of %s', (_what, names) => {
  it('are all different, so that a reader can go back', () => {
    const values = Object.values(names)
    expect(new Set(values).size).toBe(values.length)
  })

  it('need no encoding in an address and no quotes in a CSV', () => {
    for (const name of Object.values(names)) {
      expect(encodeURIComponent(name)).toBe(name)
      expect(name).toMatch(/^[a-z][a-zA-Z-]*$/)
    }
  })
})

describe('the Dutch names together', () => {
  it('name everything that the kernel knows', () => {
    expect(Object.keys(missingNames).sort()).toEqual([...missingReasons].sort())
    expect(Object.keys(statusNames).sort()).toEqual([...obsStatuses].sort())
    expect(Object.keys(qualifierNames).sort()).toEqual([...qualifiers].sort())
    expect(Object.keys(unitNames).sort()).toEqual([...units].sort())
  })

  it('of dimensions lead back to their ids', () => {
    for (const { id, field } of dimensions) expect(dimensionByField.get(field)).toBe(id)
  })

  it('of reasons and statuses never clash, since JSON-stat puts them in one column', () => {
    const both = [...Object.values(missingNames), ...Object.values(statusNames)]
    expect(new Set(both).size).toBe(both.length)
  })

  it.each(missingReasons)('explain %s in a sentence of its own in each language', (reason) => {
    for (const language of languages)
      expect(missingExplanations[reason][language]).toMatch(/^[A-Z].*\.$/)
    expect(missingExplanations[reason].nl).not.toBe(missingExplanations[reason].en)
  })
})

/** Levenshtein distance by the recursive definition, for short texts. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const same = a[0] === b[0] ? 0 : 1
  return Math.min(
    distance(a.slice(1), b) + 1,
    distance(a, b.slice(1)) + 1,
    distance(a.slice(1), b.slice(1)) + same,
  )
}

describe('the nearest name', () => {
  const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 })

  it('is one at the smallest distance, when that is small enough', () => {
    fc.assert(
      fc.property(
        short.filter((text) => text !== ''),
        fc.array(short, { maxLength: 5 }),
        (text, candidates) => {
          const found = nearest(text, candidates)
          const distances = candidates.map((candidate) => distance(text, candidate))
          const least = Math.min(...distances)
          const most = Math.max(1, Math.floor(text.length / 3))
          if (least > most) expect(found).toBeUndefined()
          else expect(found).toBe(candidates[distances.indexOf(least)])
        },
      ),
    )
  })

  it.each([
    ['region', ['regio', 'leerweg'], 'regio'],
    ['LEERWEG', ['regio', 'leerweg'], 'leerweg'],
    ['x', ['y'], 'y'],
    ['ab', ['cd'], undefined],
    ['', ['a'], undefined],
    ['a'.repeat(61), ['a'.repeat(61)], undefined],
    ['leerweg', [], undefined],
  ])('of %s in %j is %s', (text, candidates, found) => {
    expect(nearest(text, candidates)).toBe(found)
  })
})

interface Range {
  readonly range: string
  readonly q: number
}

/** The quality of a media type by RFC 9110, 12.5.1: the most specific range that matches. */
function quality(type: string, ranges: readonly Range[]): number {
  const specific = (range: string): number =>
    range === type ? 3 : range === `${type.split('/')[0]}/*` ? 2 : range === '*/*' ? 1 : 0
  const [best] = [...ranges]
    .map((one) => ({ ...one, rank: specific(one.range) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
  return best?.q ?? 0
}

describe('negotiation', () => {
  const offered = Object.keys(formats) as Format[]
  const range = fc.constantFrom(
    ...Object.values(formats),
    '*/*',
    'text/*',
    'application/*',
    'image/png',
    'text/html',
  )
  const accept = fc.uniqueArray(
    fc.record({ range, q: fc.constantFrom(0, 0.001, 0.1, 0.5, 0.9, 1) }),
    { selector: ({ range: one }) => one, minLength: 1, maxLength: 6 },
  )

  it('chooses as RFC 9110 says, and of equals the one offered first', () => {
    fc.assert(
      fc.property(accept, fc.shuffledSubarray(offered, { minLength: 1 }), (ranges, list) => {
        const header = ranges.map((one) => `${one.range};q=${one.q}`).join(', ')
        const qualities = list.map((format) => quality(formats[format], ranges))
        const most = Math.max(...qualities)
        const expected = most === 0 ? undefined : list[qualities.indexOf(most)]
        expect(negotiateFormat(header, list)).toBe(expected)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['text/csv ; q=0.9 , application/json ; q=0.8', 'csv'],
    ['text/csv;q=1.0', 'csv'],
    ['text/csv;q=2', undefined],
    ['text/csv;q=-1', undefined],
    ['text/csv;Q=0.3, application/json;q=0.2', 'csv'],
    ['text/csv;charset=utf-8', 'csv'],
    ['application/json;q=0.000', undefined],
    ['text/*;q=0.2, */*;q=0.1', 'csv'],
    ['text/*;q=0.1, */*;q=0.2', 'json'],
    ['*/*;q=0', undefined],
  ] as const)('reads Accept: %s as %s', (header, format) => {
    expect(negotiateFormat(header, ['json', 'csv', 'xlsx'])).toBe(format)
  })

  it('reads no more of a header than its first thousand signs', () => {
    expect(negotiateFormat(`${'x/y,'.repeat(250)}text/csv`, ['json', 'csv'])).toBeUndefined()
  })

  it.each([
    ['EN', 'en'],
    ['en-US', 'en'],
    ['nl-BE, en', 'nl'],
    ['english', 'nl'],
    ['*', 'nl'],
    ['en;q=0', 'nl'],
    ['nl;q=0, en;q=0.001', 'en'],
    ['nl;q=0.3, en-GB;q=0.1, en;q=0.4', 'en'],
    ['', 'nl'],
  ])('reads Accept-Language: %s as %s', (header, language) => {
    expect(negotiateLanguage(header)).toBe(language)
  })

  it.each([
    ['BR', 'br'],
    ['br;q=0.1, gzip;q=0.1', 'br'],
    ['*;q=0', 'identity'],
    ['gzip;q=0, *;q=0.5', 'br'],
    ['zstd, gzip', 'gzip'],
    ['', 'identity'],
  ])('reads Accept-Encoding: %s as %s', (header, encoding) => {
    expect(negotiateEncoding(header)).toBe(encoding)
  })
})

describe('suffixes', () => {
  const suffix = fc.constantFrom(...(Object.keys(formats) as Format[]))
  const segment = fc.constantFrom('indicatoren', 'studenten', 'waarnemingen', 'regios', 'AM01')
  const query = fc.constantFrom('', '?a=1', '?zoek=x.csv', '?a=1&b=2.json')

  it('come off an address and leave the rest as it was', () => {
    fc.assert(
      fc.property(
        fc.array(segment, { minLength: 1, maxLength: 4 }),
        suffix,
        query,
        (parts, format, rest) => {
          const path = `/v1/${parts.join('/')}`
          expect(splitSuffix(`${path}.${format}${rest}`)).toEqual({
            url: `${path}${rest}`,
            suffix: format,
          })
          expect(splitSuffix(`${path}${rest}`)).toEqual({ url: `${path}${rest}` })
        },
      ),
    )
  })
})

describe('entity tags', () => {
  const digest = fc.string({
    unit: fc.constantFrom(...'abcXYZ019-_'),
    minLength: 24,
    maxLength: 24,
  })
  const encoding = fc.constantFrom('br' as const, 'gzip' as const, 'identity' as const)

  it('give back what they begin with, whatever the encoding', () => {
    fc.assert(
      fc.property(digest, encoding, fc.boolean(), (text, coding, quick) => {
        expect(digestOf(entityTag(text, coding, quick))).toBe(text)
      }),
    )
  })

  it('are held by who has the same content in any encoding, and by nobody else', () => {
    fc.assert(
      fc.property(digest, digest, encoding, encoding, (mine, other, one, two) => {
        fc.pre(mine !== other)
        const tag = entityTag(mine, one, false)
        expect(heldTag(entityTag(mine, two, true), tag)).toBeDefined()
        expect(heldTag(`W/${entityTag(mine, two, false)}`, tag)).toBeDefined()
        expect(heldTag(entityTag(other, two, false), tag)).toBeUndefined()
        expect(
          heldTag(`${entityTag(other, two, false)}, ${entityTag(mine, two, false)}`, tag),
        ).toBe(entityTag(mine, two, false))
      }),
    )
  })
})

describe('the rate limit', () => {
  it('counts as a list of all requests would', () => {
    const step = fc.record({ wait: fc.nat(40), address: fc.constantFrom('a', 'b', 'c') })
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 60 }),
        fc.integer({ min: 1, max: 8 }),
        (steps, max) => {
          let now = 0
          const window = new RateWindow(max, 100, () => now)
          let ends = 0
          let seen: string[] = []
          for (const { wait, address } of steps) {
            now += wait
            if (now >= ends) {
              ends = now + 100
              seen = []
            }
            const before = seen.filter((one) => one === address).length
            const counted = window.countUnlessFull(address)
            if (before >= max) expect(counted).toBeUndefined()
            else {
              seen.push(address)
              expect(counted).toEqual({ current: before + 1, ttl: ends - now })
            }
          }
        },
      ),
    )
  })

  it.each([
    [1, 60_000, 9, 60],
    [10, 1, 0, 1],
    [11, 1000, 0, 1],
    [0, 1001, 10, 2],
  ])('after %d requests with %d ms to go leaves %d for %d s', (current, ttl, left, seconds) => {
    expect(rateLines(new RateWindow(10, 60_000, () => 0), { current, ttl })).toBe(
      `ratelimit-limit: 10\r\nratelimit-remaining: ${left}\r\nratelimit-reset: ${seconds}\r\n`,
    )
  })

  it.each([
    ['10.0.0.1', undefined, 1, '10.0.0.1'],
    ['10.0.0.1', '1.2.3.4', false, '10.0.0.1'],
    ['10.0.0.1', '1.2.3.4', 0, '10.0.0.1'],
    ['10.0.0.1', '1.2.3.4', 1, '1.2.3.4'],
    ['10.0.0.1', '6.6.6.6, 1.2.3.4', 1, '1.2.3.4'],
    ['10.0.0.1', '6.6.6.6, 1.2.3.4, 10.0.0.9', 2, '1.2.3.4'],
    ['10.0.0.1', '1.2.3.4', 3, '1.2.3.4'],
    [undefined, undefined, 1, 'unknown'],
    ['10.0.0.1', ['6.6.6.6', '1.2.3.4'], 1, '1.2.3.4'],
  ] as const)(
    'knows %s forwarded for %s behind %s proxies as %s',
    (socket, chain, hops, address) => {
      expect(clientAddress(socket, chain, hops)).toBe(address)
    },
  )

  it('cannot be escaped by writing addresses in front', () => {
    fc.assert(
      fc.property(fc.array(fc.ipV4(), { maxLength: 5 }), fc.ipV4(), (invented, real) => {
        expect(clientAddress('10.0.0.1', [...invented, real].join(', '), 1)).toBe(real)
      }),
    )
  })
})
