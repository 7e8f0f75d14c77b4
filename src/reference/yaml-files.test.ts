import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { codeListSchema } from './schemas.ts'
import { parseYaml, yamlFile } from './yaml-files.ts'

const schema = z.strictObject({ name: z.string(), year: z.int() })

describe('parseYaml', () => {
  it('gives the content that fits the schema', () => {
    expect(parseYaml('name: a\nyear: 2022', 'x.yaml', schema)).toEqual({ name: 'a', year: 2022 })
  })

  it.each([
    ['a wrong type', 'name: a\nyear: soon', /data\/x\.yaml[\s\S]*year: .*expected/],
    ['a missing key', 'name: a', /data\/x\.yaml[\s\S]*year: .*expected/],
    ['an unknown key', 'name: a\nyear: 1\nextra: 1', /data\/x\.yaml[\s\S]*"extra"/],
    ['a wrong shape', '- 1', /data\/x\.yaml[\s\S]*\(top\): .*expected/],
    ['an empty file', '', /data\/x\.yaml[\s\S]*\(top\)/],
    ['no YAML at all', 'a: [1', /data\/x\.yaml is no YAML/],
    ['a key given twice', 'name: a\nname: b\nyear: 1', /data\/x\.yaml is no YAML/],
  ])('names the file and the place of %s', (_, text, message) => {
    expect(() => parseYaml(text, 'x.yaml', schema)).toThrow(message)
  })
})

describe('yamlFile', () => {
  it('reads a file once and then gives the same object', () => {
    const file = yamlFile('codelists/sex.yaml', codeListSchema)
    expect(file()).toBe(file())
    expect(file().id).toBe('sex')
  })

  it('reads nothing before it is asked', () => {
    const file = yamlFile('codelists/none.yaml', codeListSchema)
    expect(file).toThrow('data/codelists/none.yaml cannot be read')
  })

  it('names the file that does not fit', () => {
    expect(yamlFile('codelists/sex.yaml', schema)).toThrow(/data\/codelists\/sex\.yaml/)
  })
})
