import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { schemes } from '#schemes'
import { portsFor } from '../cli.fixture.ts'
import { placeFile, placeSettings } from '../place-file.fixture.ts'
import { runCli } from '../run-cli.ts'

const pupil = ['studiejaar=2023', 'categorie=vo', 'weken=20', 'overeenkomst=ja', 'aanwezigheid=ja']
const answers = [...pupil, 'administratie=ja', 'ingediend=2024-09-17T17:00']
const asOptions = (name: string, pairs: readonly string[]) =>
  pairs.flatMap((pair, i) => (i % 2 === 0 ? [`--${name}`, pair] : [`--${name}=${pair}`]))
const settings = asOptions(
  'instelling',
  Object.entries(placeSettings).map(([name, value]) => `${name}=${value}`),
)

async function run(argv: readonly string[], parts: Parameters<typeof portsFor>[0] = {}) {
  const { ports, out, said } = portsFor(parts)
  const code = await runCli(argv, ports)
  return { code, out: out(), said: said() }
}

describe('kansrijk regelingen', () => {
  it('names every scheme, and which divide a budget', async () => {
    const { code, out } = await run(['regelingen'])
    expect(code).toBe(0)
    const lines = out.trim().split('\n')
    expect(lines.map((line) => line.split('\t')[0])).toEqual(schemes.map((s) => s.description.id))
    expect(lines[0]).toBe('praktijkleren\tSubsidieregeling praktijkleren\tverdeelt')
  })
})

describe('kansrijk bereken', () => {
  it('prints the outcome with its reasons and articles', async () => {
    const { code, out, said } = await run([
      'bereken',
      'praktijkleren',
      ...asOptions('antwoord', answers),
    ])
    expect(code).toBe(0)
    expect(out).toContain('uitkomst\tvoldoet aan de voorwaarden\n')
    expect(out).toContain('subsidie, hoogstens\t€ 1.350,00\n')
    expect(out).toContain('17 september 2024 om 17:00 uur.\tart. 17 lid 1\n')
    expect(said).toContain('Regels van 2024-09-15.')
  })

  it('takes the options before the name, and another day', async () => {
    const argv = ['--peildatum', '2013-12-31', ...asOptions('antwoord', answers), 'praktijkleren']
    const { code, out } = await run(['bereken', ...argv])
    expect(code).toBe(0)
    expect(out).toContain('uitkomst\tniet van kracht\n')
  })

  it.each([
    [['bereken'], /Noem een regeling/],
    [['bereken', 'x'], /De regeling x bestaat niet. Kies uit: praktijkleren/],
    [['bereken', 'praktijkleren'], /Hier hoort een waarde te staan/],
    [['bereken', 'praktijkleren', '--antwoord', 'weken'], /verwacht: veld=waarde/],
    [['bereken', 'praktijkleren', '--antwoord'], /verwacht: veld=waarde/],
    [
      ['bereken', 'praktijkleren', '--antwoord', 'weken=1', '--antwoord=weken=2'],
      /noemt weken twee keer/,
    ],
    [['bereken', 'praktijkleren', '--antword', 'weken=1'], /--antword is niet bekend/],
    [
      ['bereken', 'praktijkleren', '--peildatum', '2024-02-30', ...asOptions('antwoord', answers)],
      /De peildatum is ‘2024-02-30’/,
    ],
  ])('calls %j wrong use', async (argv, message) => {
    const { code, out, said } = await run(argv)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(said).toMatch(message)
  })
})

describe('kansrijk kalender', () => {
  it('prints the windows of one scheme or of all', async () => {
    const one = await run(['kalender', 'praktijkleren'])
    expect(one.code).toBe(0)
    expect(one.out.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
    expect(one.out).toContain('DTSTART;TZID=Europe/Amsterdam:20280918T170000')
    expect((await run(['kalender'])).out.length).toBeGreaterThan(one.out.length)
    expect((await run(['kalender', 'x'])).code).toBe(2)
  })
})

describe('kansrijk verdeel', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kansrijk-verdeel-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const file = (count: number): string => {
    const path = join(folder, 'plaatsen.csv')
    writeFileSync(path, placeFile(count))
    return path
  }

  it('prints decisions as CSV on standard output, and talks on standard error', async () => {
    const { code, out, said } = await run(['verdeel', 'praktijkleren', file(100), ...settings])
    expect(code).toBe(0)
    expect(out.split('\n')).toHaveLength(101)
    expect(out).toContain('plaats-98')
    expect(said).toContain('plaatsen.csv:101, kolom weken: fout: 53 ligt buiten wat kan')
    expect(said).toMatch(/99 toe te kennen, 0 deels, 0 af te wijzen, 0 reserve; 1 meldingen/)
  })

  it('writes three files into a folder, and names them', async () => {
    const to = join(folder, 'nieuw', 'uit')
    const argv = ['verdeel', ...settings, '--naar', to, 'praktijkleren', file(10)]
    const { code, out } = await run(argv)
    expect(code).toBe(0)
    const names = ['csv', 'pdf', 'xlsx'].map((format) => `praktijkleren-2024-09-15.${format}`)
    expect(readdirSync(to).sort()).toEqual(names)
    expect(readdirSync(join(folder, 'nieuw'))).toEqual(['uit'])
    expect(out.trim().split('\n').sort()).toEqual(names.map((name) => `${to}/${name}`))
  })

  it('writes nothing when it is stopped, with exit code 130', async () => {
    const controller = new AbortController()
    const to = join(folder, 'uit')
    const argv = ['verdeel', 'praktijkleren', file(50_000), ...settings, '--naar', to]
    setTimeout(() => controller.abort(), 50)
    const { code, said } = await run(argv, { interrupted: () => controller.signal })
    expect(code).toBe(130)
    expect(said).toContain('Gestopt; er is niets geschreven.')
    expect(existsSync(to)).toBe(false)
  })

  it('fails when no application can be used', async () => {
    const path = join(folder, 'leeg.csv')
    writeFileSync(path, 'kenmerk;categorie;overeenkomst\n;;\n')
    const { code, out } = await run(['verdeel', 'praktijkleren', path, ...settings])
    expect(code).toBe(1)
    expect(out).toBe('')
  })

  it.each([
    [['verdeel', 'slim', 'x.csv'], /verdeelt geen budget/],
    [['verdeel', 'praktijkleren'], /BESTAND ontbreekt/],
    [['verdeel', 'praktijkleren', '/nergens/x.csv'], /kan niet worden gelezen \(ENOENT\)/],
  ])('calls %j wrong use', async (argv, message) => {
    const { code, said } = await run(argv)
    expect(code).toBe(2)
    expect(said).toMatch(message)
  })

  it('names wrong settings', async () => {
    const { code, said } = await run(['verdeel', 'praktijkleren', file(1), '--instelling', 'x=1'])
    expect(code).toBe(2)
    expect(said).toContain('kolom studiejaar')
    expect(said).toContain('Niet alle instellingen kloppen.')
  })
})
