import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phases } from '#indicators'
import { languages, missingReasons, obsStatuses } from '#kernel'
import { fill, messages } from './messages.ts'
import type { MessageKey } from './nl.ts'

const keys = Object.keys(messages.nl) as MessageKey[]
const holes = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
const numbers = (text: string): string[] => text.match(/\d+/g) ?? []
const lastSign = (text: string): string => /[.?!:]$/.exec(text)?.[0] ?? ''

describe.each(languages)('the texts in %s', (language) => {
  const texts = keys.map((key) => [key, messages[language][key]] as const)

  it('leave no brace behind once their values are filled in', () => {
    for (const [key, text] of texts) {
      const values = Object.fromEntries(holes(text).map((name) => [name, `‹${name}›`]))
      expect(fill(text, values), key).not.toMatch(/[{}]/)
    }
  })

  it('say which value is missing when one is not given', () => {
    for (const [key, text] of texts)
      for (const name of new Set(holes(text))) {
        const rest = Object.fromEntries(
          holes(text)
            .filter((one) => one !== name)
            .map((one) => [one, 'x']),
        )
        expect(() => fill(text, rest), key).toThrow(`{${name}}`)
      }
  })

  it('hold no markup, since they are written as text', () => {
    for (const [key, text] of texts) expect(text, key).not.toMatch(/<\/?[a-z]+[ >]|&[a-z]+;|\*\*/)
  })

  it('have no space at their ends or before a sign', () => {
    for (const [key, text] of texts) {
      expect(text, key).toBe(text.trim())
      expect(text, key).not.toMatch(/ [.,;:?!](\s|$)/)
    }
  })

  it('have a word for every reason, status and phase', () => {
    const text = messages[language]
    for (const reason of missingReasons) {
      expect(text[`missing_${reason}`].length).toBeLessThan(60)
      expect(text[`missingLong_${reason}`]).toMatch(/[.]$/)
    }
    for (const status of obsStatuses)
      if (status !== 'final') expect(text[`status_${status}`]).not.toBe('')
    const slugs = phases.map((phase) => text[`phaseSlug_${phase}`])
    expect(new Set(slugs).size).toBe(phases.length)
    for (const slug of slugs) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })
})

describe('the texts in both languages', () => {
  it('name the same numbers', () => {
    for (const key of keys)
      expect(numbers(messages.en[key]).sort(), key).toEqual(numbers(messages.nl[key]).sort())
  })

  it('end alike: a sentence in both, a question in both, or a label in both', () => {
    for (const key of keys) {
      const [nl, en] = [lastSign(messages.nl[key]), lastSign(messages.en[key])]
      expect(en, `${key}: ${messages.nl[key]} / ${messages.en[key]}`).toBe(nl)
    }
  })

  it('have the same addresses, as those are Dutch in both', () => {
    for (const phase of phases)
      expect(messages.en[`phaseSlug_${phase}`]).toBe(messages.nl[`phaseSlug_${phase}`])
  })
})

describe('filling in', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'lang_woord', 'x1')
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.constantFrom('$&', '$1', '{a}', '{b}', '\\', '$$'),
  )

  it('puts in each value as it is, whatever signs it holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, fc.string())),
        fc.dictionary(name, value),
        (parts, given) => {
          const values = { a: '', b: '', c: '', lang_woord: '', x1: '', ...given }
          const plain = parts.map(([hole, text]) => [hole, text.replace(/[{}]/g, '')] as const)
          const text = plain.map(([hole, before]) => `${before}{${hole}}`).join('')
          const expected = plain
            .map(([hole, before]) => before + String(values[hole as 'a']))
            .join('')
          expect(fill(text, values)).toBe(expected)
        },
      ),
    )
  })

  it('leaves a text without holes as it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(holes(text).length === 0)
        expect(fill(text, {})).toBe(text)
      }),
    )
  })

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'does not take {%s} from the language itself',
    (hole) => {
      expect(() => fill(`een {${hole}}`, {})).toThrow(RangeError)
    },
  )
})
