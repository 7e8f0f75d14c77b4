import { defineCommand } from 'citty'
import { formatNumber } from '#kernel'
import { independenceThreshold, parameterValue, shippedOutcomeParameters } from '#outcomes'
import {
  type CalibrationDefinitions,
  type CalibrationTarget,
  calibrationReport,
  calibrationSeries,
  calibrationTally,
  calibrationTargets,
  generatePopulation,
} from '#population'
import type { Release } from '#store'
import { type CliPorts, CommandFailed, UsageError } from '../ports.ts'
import { calibrationLine } from './calibration-text.ts'

function shareOf(text: string): number {
  const share = Number(text.replace(',', '.'))
  if (share >= 0.001 && share <= 1) return share
  throw new UsageError(`Het deel is ‘${text}’; verwacht: een getal van 0,001 tot en met 1.`)
}

function seedOf(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw new UsageError(`Het zaad is ‘${text}’; verwacht: een geheel getal van 0 of meer.`)
}

async function targetsOf(release: Release): Promise<readonly CalibrationTarget[]> {
  const series = await Promise.all(calibrationSeries().map((id) => release.observations(id)))
  return calibrationTargets(series.flat())
}

/** The current release; built when there is none. */
async function currentRelease(ports: CliPorts): Promise<Release> {
  const current = await ports.releases.current()
  if (current !== undefined) return current
  ports.terminal.say('Cijfers bouwen …')
  await ports.build((done, of, what) => ports.terminal.progress(done / of, what))
  const built = await ports.releases.current()
  if (built !== undefined) return built
  ports.terminal.say('Er zijn geen cijfers om de bevolking op af te stemmen.')
  throw new CommandFailed()
}

/** The definitions by which outcomes are counted, so that the report counts the same. */
function definitions(): CalibrationDefinitions {
  const parameters = shippedOutcomeParameters()
  return {
    substantialHours: parameterValue(parameters, 'substantialJobMinHours'),
    substantialWage: parameterValue(parameters, 'substantialJobMinWage'),
    substantialMonths: parameterValue(parameters, 'substantialJobMinMonths'),
    independenceThreshold: (year) => independenceThreshold(parameters, year),
  }
}

interface Asked {
  readonly share: number
  readonly seed: number
  /** Folder to write to; absent: only counted. */
  readonly folder: string | undefined
  readonly report: boolean
}

async function generate(ports: CliPorts, { share, seed, folder, report }: Asked): Promise<void> {
  const { terminal } = ports
  const targets = await targetsOf(await currentRelease(ports))
  const population = generatePopulation({ seed, share, targets })
  const writer = folder === undefined ? undefined : await ports.openMicrodata(folder)
  const tally = calibrationTally(definitions())
  let done = 0
  try {
    for (const part of population.parts) {
      terminal.progress(done / population.persons, `voorbeelddata ${part.label}`)
      const batch = population.batch(part)
      await writer?.write(batch)
      if (report) tally.add(batch)
      done += part.persons
    }
    await writer?.finish()
  } catch (error) {
    await writer?.discard()
    throw error
  }
  terminal.progress(undefined)
  if (report)
    for (const row of calibrationReport(tally, targets, share)) terminal.out(calibrationLine(row))
  if (folder !== undefined) terminal.out(folder)
  terminal.say(
    `${formatNumber(done, 'nl')} verzonnen personen (voorbeelddata), deel ${formatNumber(share, 'nl', 3)}, zaad ${seed}`,
  )
}

/**
 * `kansrijk bevolking [--deel 0.01] [--zaad N] [--naar MAP] [--rapport]`: makes a synthetic population, writes it
 * as microdata and sets it beside the published figures.
 */
export const populationCommand = (ports: CliPorts) =>
  defineCommand({
    meta: {
      name: 'bevolking',
      description: 'Maakt een verzonnen bevolking van studenten en schoolverlaters (voorbeelddata)',
    },
    args: {
      deel: { type: 'string', default: '0.01', description: 'Deel van Nederland, 0.001 tot 1' },
      zaad: { type: 'string', default: '1', description: 'Zelfde zaad, zelfde bevolking' },
      naar: { type: 'string', description: 'Lege of nieuwe map voor de microdata' },
      rapport: { type: 'boolean', description: 'Zet de cijfers naast de gepubliceerde' },
    },
    run: async ({ args }) => {
      const folder = args.naar
      const report = args.rapport === true
      if (folder === undefined && !report)
        throw new UsageError('Geef --naar MAP, --rapport, of allebei.')
      await generate(ports, { share: shareOf(args.deel), seed: seedOf(args.zaad), folder, report })
    },
  })
