import { describe, expect, it } from 'vitest'
import { sniff } from './sniff.ts'

const found = (text: string, mediaType: Parameters<typeof sniff>[1]) => {
  const failure = sniff(new TextEncoder().encode(text), mediaType)
  return failure === undefined ? 'good' : (failure.params.found ?? failure.code)
}

describe('sniff', () => {
  it.each([
    ['a CSV', 'a;b\n1;2', 'text/csv', 'good'],
    ['a CSV with a mark', '\uFEFFa;b', 'text/csv', 'good'],
    ['a CSV that starts with a lesser-than sign in a value', '<5,a\n', 'text/csv', 'good'],
    ['HTML', '<!doctype html><p>', 'text/csv', 'html'],
    ['HTML after white space and a mark', '\uFEFF \n<HTML>', 'application/json', 'html'],
    ['a page that starts with a comment', '<!-- 503 --><html>', 'text/csv', 'html'],
    ['XML', '<?xml version="1.0"?>', 'application/geo+json', 'xml'],
    ['XML of a map service', '<ows:ExceptionReport xmlns="x">', 'application/geo+json', 'xml'],
    ['JSON for CSV', '[{"a":1}]', 'text/csv', 'json'],
    ['JSON', '{"a":1}', 'application/json', 'good'],
    ['rows of JSON', '{"a":1}\n{"a":2}\n', 'application/x-ndjson', 'good'],
    ['text for JSON', 'Service Unavailable', 'application/json', 'text'],
    ['nothing', '', 'text/csv', 'fileEmpty'],
  ] as const)('%s', (_name, text, mediaType, expected) => {
    expect(found(text, mediaType)).toBe(expected)
  })
})
