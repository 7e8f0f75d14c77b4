import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OutcomeManifest, PublishResult } from '#outcomes'
import { openOutcomeStore } from '#store'
import { portsFor } from '../cli.fixture.ts'
import { runCli } from '../run-cli.ts'

const manifest = {
  id: '0123456789abcdef',
  mark: { nl: 'voorbeelddata', en: 'sample data' },
  figures: 1240,
  withheld: 42,
  method: 'suppression',
  minimumFrequency: 10,
  cohorts: [],
  tables: [],
  openAxes: [],
  fieldOfProgramme: {},
  audit: { attacked: 42, failures: 0, comparedWith: ['fedcba9876543210'] },
} as unknown as OutcomeManifest

function publishing(result: PublishResult) {
  const asked: unknown[] = []
  const made = portsFor({
    publishOutcomes: async (folder, { policyId, method, onProgress }) => {
      asked.push({ folder, policyId, method })
      onProgress?.(0.5, 'protect', 'startWage')
      return result
    },
  })
  return { ...made, asked }
}

const released: PublishResult = { released: true, id: manifest.id, manifest }

describe('kansrijk publiceer', () => {
  it('prints the id as data and says what went out', async () => {
    const { ports, out, said, asked } = publishing(released)
    expect(await runCli(['publiceer', 'map'], ports)).toBe(0)
    expect(out()).toBe('0123456789abcdef\n')
    expect(said()).toBe(
      '1.240 cijfers, waarvan 42 achtergehouden; vergeleken met 1 eerdere publicaties\nBij elk cijfer staat: voorbeelddata.\n',
    )
    expect(asked).toEqual([{ folder: 'map', policyId: 'voorbeeld', method: undefined }])
  })

  it('takes another policy and another method', async () => {
    const { ports, asked } = publishing(released)
    await runCli(['publiceer', 'map', '--beleid', 'duo', '--methode', 'ruis'], ports)
    expect(asked).toEqual([{ folder: 'map', policyId: 'duo', method: 'cellKey' }])
  })

  it.each([
    [['publiceer'], /argument .* ontbreekt/i],
    [
      ['publiceer', 'map', '--beleid', 'geheim'],
      /beleid geheim is niet bekend; kies uit: .*voorbeeld/,
    ],
    [
      ['publiceer', 'map', '--methode', 'toString'],
      /methode toString is niet bekend; kies uit: onderdrukken/,
    ],
    [['publiceer', 'map', '--methde', 'ruis'], /--methde is niet bekend/],
  ])('calls %j wrong use', async (argv, message) => {
    const { ports, said, asked } = publishing(released)
    expect(await runCli(argv, ports)).toBe(2)
    expect(said()).toMatch(message)
    expect(asked).toEqual([])
  })

  it('names the pair when a former release and this one give a group away', async () => {
    const { ports, out, said } = publishing({
      released: false,
      reason: 'differencing',
      report: {
        failures: [],
        attacked: 0,
        differencing: [
          {
            releaseId: 'fedcba9876543210',
            cell: 'graduates|region=AM03',
            formerCell: 'graduates|region=AM03',
            persons: 3,
          },
        ],
      },
    })
    expect(await runCli(['publiceer', 'map'], ports)).toBe(1)
    expect(out()).toBe('')
    expect(said()).toContain('Er is niets gepubliceerd.')
    expect(said()).toContain(
      'graduates|region=AM03 en graduates|region=AM03 (fedcba9876543210): 3 personen verschil',
    )
  })

  it('names the cells that the audit or the attack found', async () => {
    const failure = { key: 'graduates|sex=man', low: 3, high: 4, needed: [2, 10] as const }
    const audit = publishing({
      released: false,
      reason: 'audit',
      report: { failures: [failure], attacked: 1, differencing: [] },
    })
    expect(await runCli(['publiceer', 'map'], audit.ports)).toBe(1)
    expect(audit.said()).toContain('graduates|sex=man: 3 tot en met 4')
    const exposed = [{ measure: 'graduates', what: 'persons', group: '', low: 7, high: 7 }] as const
    const attack = publishing({ released: false, reason: 'attack', exposed })
    expect(await runCli(['publiceer', 'map'], attack.ports)).toBe(1)
    expect(attack.said()).toContain('graduates van iedereen: 7 tot en met 7')
  })

  it('says in one sentence that a folder holds no microdata', async () => {
    const { ports, said } = portsFor({
      publishOutcomes: () => Promise.reject(new Error('In de map x staan geen microdata.')),
    })
    expect(await runCli(['publiceer', 'x'], ports)).toBe(1)
    expect(said()).toBe('In de map x staan geen microdata.\n')
  })
})

describe('kansrijk audit', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kansrijk-cli-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('says that there is nothing yet, and how to make it', async () => {
    const { ports, said } = portsFor()
    expect(await runCli(['audit'], ports)).toBe(2)
    expect(said()).toContain('kansrijk publiceer MAP')
  })

  it('calls an unknown id wrong use', async () => {
    const { ports, said } = portsFor()
    expect(await runCli(['audit', '0123456789abcdef'], ports)).toBe(2)
    expect(said()).toBe('Er is geen publicatie 0123456789abcdef.\n')
  })

  it('finds a release that is not in the ledger, with exit code 1', async () => {
    const outcomes = openOutcomeStore(folder)
    const { id: _, ...rest } = manifest
    const id = await outcomes.publish({
      manifest: rest as unknown as Record<string, unknown>,
      files: { 'cijfers.jsonl': '' },
      ledger: () => new Uint8Array(),
    })
    rmSync(join(folder, 'grootboek'), { recursive: true })
    const { ports, out, said } = portsFor({ outcomes })
    expect(await runCli(['audit', id], ports)).toBe(1)
    expect(out()).toBe('staat niet in het grootboek: deze publicatie is hier niet gemaakt\n')
    expect(said()).toContain(`Publicatie ${id} is niet in orde: 1 bevindingen.`)
  })

  it('says of a release that is whole and in the ledger that it is in order', async () => {
    const outcomes = openOutcomeStore(folder)
    const { id: _, ...rest } = manifest
    const id = await outcomes.publish({
      manifest: rest as unknown as Record<string, unknown>,
      files: { 'cijfers.jsonl': '' },
      ledger: () => new Uint8Array(),
    })
    const { ports, said } = portsFor({ outcomes })
    expect(await runCli(['audit'], ports)).toBe(0)
    expect(said()).toContain(`Publicatie ${id} is in orde`)
  })
})
