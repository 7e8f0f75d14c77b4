import { readFileSync } from 'node:fs'
import { gzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readResult, type Source } from './model.ts'
import { recogniseSource, sourceFit } from './recognise-source.ts'
import { sourceById, sources } from './registry.ts'
import { validateFile } from './validate-file.ts'

const duo = sources.filter((s) => s.description.id.startsWith('duo-'))
const fixtureOf = (id: string) => readFileSync(new URL(`${id}/fixture.csv`, import.meta.url))
const named = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
})

describe('validateFile', () => {
  it.each(duo.map((s) => s.description.id))(
    'recognises %s by its header, whatever the file is called',
    (id) => {
      const { source, result } = validateFile(named('download (1).csv', fixtureOf(id)))
      expect(source?.description.id).toBe(id)
      expect(result.issues).toEqual([])
    },
  )

  it('recognises a file of the figures that ship with Kansrijk', () => {
    const students = readFileSync(new URL('../../data/published/students.csv', import.meta.url))
    const { source, result } = validateFile(named('students.csv', students))
    expect(source?.description.id).toBe('published-figures')
    expect(result.issues).toEqual([])
    expect(result.observations.length).toBe(result.rowsRead)
  })

  it('recognises a packed file', () => {
    const { source } = validateFile(named('x.gz', gzipSync(fixtureOf('duo-graduates'))))
    expect(source?.description.id).toBe('duo-graduates')
  })

  it('recognises a file of which a column was renamed, and says which', () => {
    const text = fixtureOf('duo-graduates').toString().replace('INSTELLINGSCODE', 'SCHOOLNUMMER')
    const { source, result } = validateFile(named('x.csv', text))
    expect(source?.description.id).toBe('duo-graduates')
    expect(result.issues.map((i) => i.code)).toEqual([
      'missingColumn',
      'unknownColumn',
      'changedSchema',
    ])
  })

  it('recognises a file by its name when its content is something else', () => {
    const { source, result } = validateFile(
      named('map/instellingenmbo.csv', '<html>storing</html>'),
    )
    expect(source?.description.id).toBe('duo-institution-addresses')
    expect(result.issues).toMatchObject([{ code: 'notThisFormat' }])
  })

  it.each(['a;b;c\n1;2;3\n', '{"a":1}'])('says of %j that its source is unknown', (text) => {
    const { source, result } = validateFile(named('x.csv', text))
    expect(source).toBeUndefined()
    expect(result.issues).toMatchObject([{ code: 'unknownSource', at: { file: 'x.csv' } }])
  })

  it.each([
    ['nothing', '', 'fileEmpty'],
    ['HTML', '<!DOCTYPE html><html></html>', 'notThisFormat'],
    ['random bytes', '\u0001\u0002\u0003\u0004\u0005\u0006', 'notThisFormat'],
    ['a PDF', '%PDF-1.7', 'notThisFormat'],
    ['a header of a million columns', 'kolom;'.repeat(1_000_000), 'lineTooLong'],
    ['a zip bomb', gzipSync(new Uint8Array(30_000_000)), 'archiveTooLarge'],
  ])('says of %s what is wrong with it, whatever the source', (_, content, code) => {
    const { source, result } = validateFile(named('x.csv', content))
    expect(source).toBeUndefined()
    expect(result.issues).toMatchObject([{ code, severity: 'error', at: { file: 'x.csv' } }])
  })

  it('keeps to the source it is given', () => {
    const given = sourceById('duo-graduates')!
    const { source, result } = validateFile(named('x.csv', fixtureOf('duo-programme-offer')), given)
    expect(source).toBe(given)
    expect(result.issues.some((i) => i.code === 'missingColumn')).toBe(true)
  })
})

describe('recogniseSource', () => {
  const description = duo[0]!.description
  const reading = (good: number): Source => ({
    description: { ...description, files: [] },
    read: () =>
      readResult({
        institutions: Array.from({ length: good }, () => ({
          brin: '',
          name: '',
          postcode: '',
          city: '',
          municipality: '',
        })),
      }),
  })

  it('tries to read where a source cannot tell from the header', () => {
    const file = named('x.json', '{}')
    expect(sourceFit(reading(3), file)).toBeCloseTo(0.99)
    expect(sourceFit(reading(0), file)).toBe(0)
    expect(recogniseSource(file, [reading(0)])).toBeUndefined()
  })

  it('takes the first of equals', () => {
    const [first, second] = [reading(2), reading(2)]
    expect(recogniseSource(named('x.json', '{}'), [first, second])).toBe(first)
  })
})

describe('sourceById', () => {
  it('finds a source, and nothing for an unknown id', () => {
    expect(sourceById('duo-graduates')?.description.publisher).toContain('DUO')
    expect(sourceById('nergens')).toBeUndefined()
  })
})
