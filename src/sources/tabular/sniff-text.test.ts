import { describe, expect, it } from 'vitest'
import { sniffText } from './sniff-text.ts'

describe('sniffText', () => {
  it.each([
    ['<!DOCTYPE html><html>', 'HTML'],
    ['  \n<HTML lang="nl">', 'HTML'],
    ['<!-- storing --><p>', 'HTML'],
    ['<?xml version="1.0"?>', 'XML'],
    ['<error><code>500</code></error>', 'XML'],
    ['{"value":[{"a":1}]}', 'JSON'],
    ['[\n  {"a": 1}]', 'JSON'],
    ['[1,2,3]', 'JSON'],
    ['{}', 'JSON'],
    ['\u0001\u0002\u0003\u0004\u0005\u0006abc', 'binary'],
  ])('recognises %j as %s', (text, format) => {
    expect(sniffText(text)).toBe(format)
  })

  it.each([
    'JAAR;AANTAL\n2022;5',
    '"JAAR","AANTAL"',
    '<5;10\n1;2',
    '[naam];b',
    '',
    'a;b\0c\n1;2',
    '{leeg};b',
  ])('lets %j pass as a table', (text) => {
    expect(sniffText(text)).toBeUndefined()
  })
})
