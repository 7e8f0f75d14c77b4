import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Observation, Unit } from '#kernel'
import type { MicrodataBatch } from '#population'
import { readPublishedFigures } from '#sources'
import type { MicrodataWriter, Release } from '#store'
import { manifestOf, portsFor, shelfOfTwo } from '../cli.fixture.ts'
import { runCli } from '../run-cli.ts'
import { calibrationLine } from './calibration-text.ts'

const folder = new URL('../../../data/published/', import.meta.url)
const published: readonly Observation[] = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .flatMap((name) => {
    const bytes = readFileSync(new URL(name, folder))
    return [...readPublishedFigures({ name, bytes }).observations]
  })

/** A shelf whose current release holds what ships. */
const shelf = () => ({
  ...shelfOfTwo(),
  current: async () =>
    ({
      manifest: manifestOf('bbbb'),
      observations: async (series: string) => published.filter((o) => o.series === series),
    }) as unknown as Release,
})

/** A writer that keeps what happens to it. */
function writerOf(log: string[], failAt = Number.POSITIVE_INFINITY): MicrodataWriter {
  let batches = 0
  return {
    write: async (batch: MicrodataBatch) => {
      batches += 1
      if (batches === failAt) throw new Error('De schijf is vol')
      log.push(`write ${batch.tables.inschrijvingen.rows > 0}`)
    },
    finish: async () => {
      log.push('finish')
      return {} as Awaited<ReturnType<MicrodataWriter['finish']>>
    },
    discard: async () => {
      log.push('discard')
    },
  }
}

describe('kansrijk bevolking', () => {
  it('writes every part to the folder and says that it is example data', async () => {
    const log: string[] = []
    const opened: string[] = []
    const openMicrodata = async (path: string) => {
      opened.push(path)
      return writerOf(log)
    }
    const { ports, out, said } = portsFor({ releases: shelf(), openMicrodata })
    expect(await runCli(['bevolking', '--deel', '0.001', '--naar', '/ergens'], ports)).toBe(0)
    expect(opened).toEqual(['/ergens'])
    expect(log).toEqual([...Array.from({ length: 15 }, () => 'write true'), 'finish'])
    expect(out()).toBe('/ergens\n')
    expect(said()).toMatch(/^[\d.]+ verzonnen personen \(voorbeelddata\), deel 0,001, zaad 1\n$/)
  })

  it('removes what it wrote when writing fails', async () => {
    const log: string[] = []
    const openMicrodata = async () => writerOf(log, 2)
    const { ports, said } = portsFor({ releases: shelf(), openMicrodata })
    expect(await runCli(['bevolking', '--deel', '0.001', '--naar', '/ergens'], ports)).toBe(1)
    expect(log).toEqual(['write true', 'discard'])
    expect(said()).toBe('De schijf is vol\n')
  })

  it('prints each published figure beside the generated one', async () => {
    const { ports, out } = portsFor({ releases: shelf() })
    expect(await runCli(['bevolking', '--deel', '0,001', '--zaad', '7', '--rapport'], ports)).toBe(
      0,
    )
    const lines = out().trimEnd().split('\n')
    expect(lines.length).toBeGreaterThan(100)
    for (const line of lines) expect(line).toMatch(/gepubliceerd .*\tvoorbeelddata /)
    expect(out()).toMatch(
      /zoektijd, mediaan.*\tgepubliceerd 9 maanden\tvoorbeelddata \d+ maanden\t/,
    )
    expect(out()).toMatch(/economisch zelfstandig · bol.*gepubliceerd 54,0%/)
  })

  it.each([
    [['bevolking'], 'Geef --naar MAP, --rapport, of allebei.'],
    [['bevolking', '--rapport', '--deel', '0'], 'Het deel is ‘0’'],
    [['bevolking', '--rapport', '--deel', '1.1'], 'Het deel is ‘1.1’'],
    [['bevolking', '--rapport', '--deel', 'alles'], 'Het deel is ‘alles’'],
    [['bevolking', '--rapport', '--zaad', '-1'], 'is niet bekend'],
    [['bevolking', '--rapport', '--zaad', 'x'], 'Het zaad is ‘x’'],
    [['bevolking', '--waarheen', '/ergens'], '--naar'],
  ])('ends with 2 for %j', async (argv, sentence) => {
    const { ports, said } = portsFor({ releases: shelf() })
    expect(await runCli(argv, ports)).toBe(2)
    expect(said()).toContain(sentence)
  })

  it('builds the figures first when there are none', async () => {
    let built = 0
    const releases = {
      ...shelf(),
      current: async () => (built > 0 ? shelf().current() : undefined),
    }
    const build = async () => {
      built += 1
      return manifestOf('bbbb')
    }
    const { ports, said } = portsFor({ releases, build })
    expect(await runCli(['bevolking', '--deel', '0.001', '--rapport'], ports)).toBe(0)
    expect(said()).toContain('Cijfers bouwen')
  })

  it('ends with 1 when there are no figures even then', async () => {
    const { ports, said } = portsFor({ releases: { ...shelf(), current: async () => undefined } })
    expect(await runCli(['bevolking', '--rapport'], ports)).toBe(1)
    expect(said()).toContain('Er zijn geen cijfers om de bevolking op af te stemmen.')
  })
})

describe('a line of the calibration report', () => {
  const target = {
    series: 'economic-independence',
    definition: 'as-published',
    period: '2023',
    dimensions: { pathway: 'bol' },
    value: 0.54,
    unit: 'ratio' as Unit,
    sources: ['kst-31524-592'],
    measure: 'independence' as const,
    use: 'tune' as const,
  }

  it('shows both figures in their unit, the deviation and the source', () => {
    const row = { target, unit: 'ratio' as Unit, published: 0.54, generated: 0.53 }
    expect(calibrationLine({ ...row, deviation: -0.01, relative: -0.0186 })).toBe(
      'economisch zelfstandig · bol\t2023\tgepubliceerd 54,0%\tvoorbeelddata 53,0%\t−1,9%\tafgesteld\tkst-31524-592',
    )
  })

  it('shows a dash for what could not be counted', () => {
    const row = { target, unit: 'ratio' as Unit, published: 0.54 }
    expect(
      calibrationLine({ ...row, generated: undefined, deviation: undefined, relative: undefined }),
    ).toContain('voorbeelddata –\t–')
  })
})
