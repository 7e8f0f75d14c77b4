import { describe, expect, it } from 'vitest'
import { splitSuffix } from './suffix.ts'

describe('splitSuffix', () => {
  it.each([
    ['/v1/indicatoren.json', '/v1/indicatoren', 'json'],
    [
      '/v1/indicatoren/a/waarnemingen.csv?leerweg=bol',
      '/v1/indicatoren/a/waarnemingen?leerweg=bol',
      'csv',
    ],
    ['/v1/x/waarnemingen.csv-metadata.json', '/v1/x/waarnemingen', 'csv-metadata.json'],
    ['/v1/x.jsonstat', '/v1/x', 'jsonstat'],
    ['/v1/catalogus.ttl', '/v1/catalogus', 'ttl'],
  ])('takes the suffix from %s', (url, rest, suffix) => {
    expect(splitSuffix(url)).toEqual({ url: rest, suffix })
  })

  it.each([
    '/v1/openapi.json',
    '/v1/indicatoren',
    '/v1/indicatoren?zoek=a.json',
    '/cijfers/studenten.csv',
    '/v1/bronnen/a.b',
    '/v1/x.jsonx',
  ])('leaves %s as it is', (url) => {
    expect(splitSuffix(url)).toEqual({ url })
  })
})
