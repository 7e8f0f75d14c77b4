import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { valueCell } from '#kernel'
import { portsFor, shelfOfTwo } from './cli.fixture.ts'
import { runCli } from './run-cli.ts'

describe('kansrijk', () => {
  it('lists its commands when nothing is asked', async () => {
    const { ports, out } = portsFor()
    expect(await runCli([], ports)).toBe(0)
    for (const name of [
      'serveer',
      'haal',
      'controleer',
      'bouw',
      'releases',
      'terug',
      'verschil',
      'meldingen',
    ])
      expect(out()).toContain(name)
  })

  it('prints its version', async () => {
    const { ports, out } = portsFor()
    expect(await runCli(['--version'], ports)).toBe(0)
    expect(out()).toBe('0.1.0\n')
  })

  it.each([['toString'], ['__proto__'], ['bouwen']])(
    'ends with 2 for the unknown command %s',
    async (name) => {
      const { ports, said } = portsFor()
      expect(await runCli([name], ports)).toBe(2)
      expect(said()).toContain(`Het commando ${name} bestaat niet. Kies uit: serveer`)
    },
  )

  it('ends with 2 for an unknown option and names the known ones', async () => {
    const { ports, said } = portsFor()
    expect(await runCli(['haal', '--vanaf', '/tmp'], ports)).toBe(2)
    expect(said()).toContain('--van')
  })

  it('shows the help of one command', async () => {
    const { ports, out } = portsFor()
    expect(await runCli(['controleer', '--help'], ports)).toBe(0)
    expect(out()).toContain('--bron')
  })
})

describe('kansrijk bouw', () => {
  it('prints the id on standard output and the counts beside it', async () => {
    const { ports, out, said } = portsFor()
    expect(await runCli(['bouw'], ports)).toBe(0)
    expect(out()).toBe('bbbb\n')
    expect(said()).toBe('1.481 cijfers uit 0 bronnen; 0 fouten, 2 waarschuwingen\n')
  })

  it('ends with 1 and one sentence when it fails', async () => {
    const { ports, said } = portsFor({ build: () => Promise.reject(new Error('De schijf is vol')) })
    expect(await runCli(['bouw'], ports)).toBe(1)
    expect(said()).toBe('De schijf is vol\n')
  })
})

describe('kansrijk releases, terug and verschil', () => {
  it('marks the current release', async () => {
    const { ports, out } = portsFor()
    await runCli(['releases'], ports)
    expect(out().split('\n')[0]).toMatch(/^\* bbbb\t2026-11-23/)
  })

  it('goes back to the release before', async () => {
    const { ports, out } = portsFor()
    expect(await runCli(['terug'], ports)).toBe(0)
    expect(out()).toBe('aaaa\n')
    expect((await ports.releases.current())?.manifest.id).toBe('aaaa')
  })

  it.each([[['terug', 'cccc']], [['verschil', 'aaaa', 'cccc']]])(
    'ends with 2 and one sentence when there is no such release: %j',
    async (argv) => {
      const { ports, said } = portsFor()
      expect(await runCli(argv, ports)).toBe(2)
      expect(said()).toBe('Er is geen release cccc. Bekijk ze met: kansrijk releases\n')
    },
  )

  it('ends with 2 when there is no release before the current one', async () => {
    const rollBack = () => Promise.reject(new RangeError('There is no earlier release'))
    const { ports, said } = portsFor({ releases: { ...shelfOfTwo(), rollBack } })
    expect(await runCli(['terug'], ports)).toBe(2)
    expect(said()).toBe('Er is geen eerdere release om naar terug te gaan.\n')
  })

  it('says in Dutch which argument is not there', async () => {
    const { ports, said } = portsFor()
    expect(await runCli(['verschil', 'aaaa'], ports)).toBe(2)
    expect(said()).toBe('Het argument B ontbreekt.\n')
  })

  it('prints what changed, from what to what, and why', async () => {
    const figure = (value: number) => ({
      series: 'students',
      definition: 'nji-1-october',
      period: '2021-10-01',
      dimensions: { pathway: 'bbl' },
      cell: valueCell(value, 'persons', { noInterval: 'fullCount' as const }),
      sources: ['nji-mbo'],
    })
    const difference = async () => [
      {
        kind: 'changed' as const,
        before: figure(1),
        after: figure(2),
        reasons: ['changedSourceFile' as const],
      },
    ]
    const { ports, out, said } = portsFor({ releases: { ...shelfOfTwo(), difference } })
    await runCli(['verschil', 'aaaa', 'bbbb'], ports)
    expect(out()).toBe(
      '~ students · nji-1-october · 1 oktober 2021 · pathway=bbl\t1 → 2\tgewijzigd bronbestand\n',
    )
    expect(said()).toBe('1 cijfers verschillen\n')
  })
})

describe('kansrijk controleer', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cli-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('ends with 2 when the file is not there', async () => {
    const { ports, said } = portsFor()
    expect(await runCli(['controleer', join(folder, 'weg.csv')], ports)).toBe(2)
    expect(said()).toContain('ENOENT')
  })

  it('ends with 2 for an unknown source and names those that exist', async () => {
    const path = join(folder, 'a.csv')
    await writeFile(path, 'x\n')
    const { ports, said } = portsFor()
    expect(await runCli(['controleer', path, '--bron', 'ons'], ports)).toBe(2)
    expect(said()).toContain('duo-graduates')
  })

  it('accepts a good file of a known source and recognises it', async () => {
    const fixture = new URL('../sources/duo-students-by-institution/fixture.csv', import.meta.url)
    const path = join(folder, 'studenten.csv')
    await writeFile(path, await readFile(fixture))
    const { ports, said } = portsFor()
    expect(await runCli(['controleer', path], ports)).toBe(0)
    expect(said()).toContain('duo-students-by-institution')
  })

  it('ends with 1 and names file, line and column of what is wrong', async () => {
    const fixture = new URL('../sources/duo-students-by-institution/fixture.csv', import.meta.url)
    const path = join(folder, 'studenten.csv')
    const text = await readFile(fixture, 'utf8')
    const lines = text.split('\n')
    lines[1] = lines[1]!.replace(/[;,][^;,]*(\r?)$/, (all) => `${all[0]}veel`)
    await writeFile(path, lines.join('\n'))
    const { ports, out } = portsFor()
    expect(await runCli(['controleer', path, '--bron', 'duo-students-by-institution'], ports)).toBe(
      1,
    )
    expect(out()).toContain('studenten.csv:2, kolom EX')
  })
})

describe('kansrijk haal', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'haal-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('says once per source that it cannot be reached', async () => {
    const { ports, out, said } = portsFor({ fetchedFolder: folder })
    expect(await runCli(['haal', 'duo-graduates'], ports)).toBe(1)
    expect(out()).toBe('duo-graduates: niet gelukt\n')
    expect(said().match(/niet bereikbaar/g)).toHaveLength(1)
  })

  it('takes files from a folder', async () => {
    const from = join(folder, 'van')
    const own = portsFor({ fetchedFolder: join(folder, 'naar') })
    const [source] = own.ports.sources.filter((s) => s.description.id === 'duo-graduates')
    const fixture = new URL('../sources/duo-graduates/fixture.csv', import.meta.url)
    const { mkdir } = await import('node:fs/promises')
    await mkdir(from)
    await writeFile(join(from, source!.description.files[0]!.name), await readFile(fixture))
    expect(await runCli(['haal', 'duo-graduates', '--van', from], own.ports)).toBe(0)
    expect(own.out()).toMatch(/^duo-graduates: opgehaald/)
  })

  it('ends with 2 and one sentence for a folder that is not there', async () => {
    const { ports, out, said } = portsFor({ fetchedFolder: join(folder, 'naar') })
    const from = join(folder, 'weg')
    expect(await runCli(['haal', '--van', from], ports)).toBe(2)
    expect(out()).toBe('')
    expect(said()).toBe(`De map ${from} kan niet worden gelezen (ENOENT).\n`)
  })

  it('passes over sources that the folder does not hold', async () => {
    const from = await mkdtemp(join(folder, 'leeg-'))
    const { ports, out, said } = portsFor({ fetchedFolder: join(folder, 'naar') })
    expect(await runCli(['haal', '--van', from], ports)).toBe(0)
    expect(out()).toBe('')
    expect(said()).toContain('duo-graduates: niet in deze map')
  })

  it('says how to get in a source without an address', async () => {
    const { ports, said } = portsFor({ fetchedFolder: folder })
    expect(await runCli(['haal', 'uwv-tension'], ports)).toBe(0)
    expect(said()).toContain('uwv-tension: heeft geen vast adres; gebruik --van MAP')
  })

  it('ends with 2 for a source that does not exist', async () => {
    const { ports } = portsFor()
    expect(await runCli(['haal', 'ons'], ports)).toBe(2)
  })
})

describe('kansrijk serveer and meldingen', () => {
  it('prints the address', async () => {
    const { ports, out } = portsFor()
    expect(await runCli(['serveer'], ports)).toBe(0)
    expect(out()).toBe('Kansrijk staat klaar op http://127.0.0.1:3000\n')
  })

  it('passes the port on, and refuses one that is none', async () => {
    const asked: unknown[] = []
    const serve = async (options: object) => {
      asked.push(options)
      return { address: '', stopped: Promise.resolve() }
    }
    const { ports } = portsFor({ serve })
    expect(await runCli(['serveer', '--poort', '8080'], ports)).toBe(0)
    expect(await runCli(['serveer', '--poort', '80800'], ports)).toBe(2)
    expect(asked).toEqual([{ port: 8080 }])
  })

  it('prints one report a line', async () => {
    const report = {
      id: '1',
      createdAt: '2026-11-23T21:00:00.000Z',
      indicatorSlug: 'aandeel-bbl',
      message: 'klopt\nniet',
      status: 'new',
    }
    const { ports, out } = portsFor({ reports: async () => [report] })
    await runCli(['meldingen'], ports)
    expect(out()).toBe('1\t2026-11-23T21:00:00.000Z\tnew\taandeel-bbl\tklopt niet\n')
  })

  it('ends with 1 when the reports cannot be opened', async () => {
    const { ports } = portsFor({ reports: () => Promise.reject(new Error('geen database')) })
    expect(await runCli(['meldingen'], ports)).toBe(1)
  })
})
