import { describe, expect, it } from 'vitest'
import { fill, messages } from './messages.ts'
import type { MessageKey } from './nl.ts'

const keys = Object.keys(messages.nl) as MessageKey[]
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort()

describe('messages', () => {
  it('are complete in English: the same keys, none empty', () => {
    expect(Object.keys(messages.en).sort()).toEqual([...keys].sort())
    for (const key of keys) {
      expect(messages.nl[key].trim(), key).not.toBe('')
      expect(messages.en[key].trim(), key).not.toBe('')
    }
  })

  it('ask for the same values in both languages', () => {
    for (const key of keys) expect(holes(messages.en[key]), key).toEqual(holes(messages.nl[key]))
  })

  it('are sentences of their own in English, not left in Dutch', () => {
    const same = keys.filter((key) => messages.nl[key] === messages.en[key])
    expect(same.filter((key) => messages.nl[key].split(' ').length > 4)).toEqual([])
  })

  it('use no formal address and no double spaces', () => {
    for (const key of keys) {
      expect(messages.nl[key], key).not.toMatch(/\b(u|uw)\b/i)
      expect(messages.nl[key] + messages.en[key], key).not.toMatch(/ {2}/)
    }
  })
})

describe('fill', () => {
  it('puts each value in its place', () => {
    expect(fill('{a} van {b} en {a}', { a: 1, b: 'twee' })).toBe('1 van twee en 1')
  })

  it('refuses to leave a hole', () => {
    expect(() => fill('nog {gap} te gaan', {})).toThrow(RangeError)
  })
})
