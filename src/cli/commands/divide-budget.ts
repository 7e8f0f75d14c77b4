import { basename } from 'node:path'
import { defineCommand } from 'citty'
import { type BatchDesk, type BatchStatus, batchFormats } from '#funding'
import { formatNumber } from '#kernel'
import { type CliPorts, CommandFailed, Interrupted, UsageError } from '../ports.ts'
import { printIssues } from '../print-issues.ts'
import { plainWords, repeatedOption } from '../repeated-option.ts'
import { dayOf, schemeOf } from './schemes.ts'

/** How often the progress line is drawn anew, in milliseconds. */
const drawMs = 100

async function watched(ports: CliPorts, desk: BatchDesk, id: string): Promise<BatchStatus> {
  const { terminal } = ports
  const signal = ports.interrupted()
  const stop = (): void => void desk.cancel(id)
  signal.addEventListener('abort', stop)
  const timer = setInterval(async () => {
    const status = await desk.status(id)
    if (status?.state === 'running')
      terminal.progress(status.progress, `${formatNumber(status.lines, 'nl')} aanvragen`)
  }, drawMs)
  try {
    if (signal.aborted) stop()
    const status = await desk.finished(id)
    if (signal.aborted || status === undefined || status.state === 'cancelled')
      throw new Interrupted()
    return status
  } finally {
    clearInterval(timer)
    signal.removeEventListener('abort', stop)
    terminal.progress(undefined)
  }
}

/** Makes all files first and writes them together, so that nothing half stays behind. */
async function writeLists(ports: CliPorts, desk: BatchDesk, id: string, folder: string) {
  const files = new Map<string, Uint8Array>()
  for (const [index, format] of batchFormats.entries()) {
    ports.terminal.progress(0.9 + index / 30, format)
    const file = await desk.download(id, format, 'nl')
    if (ports.interrupted().aborted) throw new Interrupted()
    if (file === undefined)
      ports.terminal.say(
        `Voor ${format} zijn het te veel beslissingen; dat bestand is er niet bij.`,
      )
    else files.set(file.fileName, file.body)
  }
  ports.terminal.progress(undefined)
  await ports.terminal.writeFolder(folder, files)
  for (const name of files.keys()) ports.terminal.out(`${folder}/${name}`)
}

async function printList({ terminal }: CliPorts, desk: BatchDesk, id: string): Promise<void> {
  const file = await desk.download(id, 'csv', 'nl')
  const text = new TextDecoder().decode(file?.body)
  terminal.out(text.replace(/\r\n$/, ''))
}

function saySummary({ terminal }: CliPorts, { summary, issueCount }: BatchStatus): void {
  if (summary === undefined) return
  const { counts, day } = summary
  const number = (value: number): string => formatNumber(value, 'nl')
  terminal.say(
    `${number(counts.granted)} toe te kennen, ${number(counts.partlyGranted)} deels, ${number(counts.refused)} af te wijzen, ${number(counts.reserve)} reserve; ${number(issueCount)} meldingen; regels van ${day}`,
  )
  if (summary.unverified)
    terminal.say('Let op: niet alle waarden zijn in een officiële bron nagegaan.')
}

async function divide(
  ports: CliPorts,
  words: readonly string[],
  rawArgs: readonly string[],
  to?: string,
  day?: string,
) {
  const scheme = schemeOf(words[0])
  const path = words[1]
  if (scheme.allocation === undefined)
    throw new UsageError(`${scheme.description.title.nl} verdeelt geen budget.`)
  if (path === undefined) throw new UsageError('Het argument BESTAND ontbreekt.')
  const bytes = await ports.terminal.readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} kan niet worden gelezen (${error.code ?? error.message}).`)
  })
  const desk = ports.openBatches()
  try {
    const started = await desk.start({
      schemeId: scheme.description.id,
      file: { name: basename(path), bytes: new Uint8Array(bytes) },
      settings: repeatedOption(rawArgs, 'instelling'),
      today: dayOf(day, ports.now()),
    })
    if (!('id' in started)) {
      if ('issues' in started) printIssues(ports.terminal, started.issues, 'say')
      throw new UsageError('Niet alle instellingen kloppen.')
    }
    const status = await watched(ports, desk, started.id)
    printIssues(ports.terminal, status.issues, 'say')
    if (status.summary === undefined) {
      ports.terminal.say('Er is niets te verdelen: geen enkele aanvraag is bruikbaar.')
      throw new CommandFailed()
    }
    if (to === undefined) await printList(ports, desk, started.id)
    else await writeLists(ports, desk, started.id, to)
    saySummary(ports, status)
  } finally {
    await desk.close()
  }
}

/**
 * `kansrijk verdeel NAAM BESTAND [--instelling veld=waarde …] [--naar MAP]`: decisions as CSV on standard
 * output, or as CSV, XLSX and PDF in a folder. Ctrl-C stops it, with exit code 130 and nothing written.
 */
export const divideCommand = (ports: CliPorts) =>
  defineCommand({
    meta: { name: 'verdeel', description: 'Verdeelt een budget over een bestand met aanvragen' },
    args: {
      naam: { type: 'positional', description: 'Naam van de regeling', required: false },
      bestand: { type: 'positional', description: 'CSV met aanvragen', required: false },
      instelling: { type: 'string', description: 'veld=waarde; mag vaker' },
      naar: { type: 'string', description: 'Map voor CSV, XLSX en PDF' },
      peildatum: { type: 'string', description: 'Dag waarvan de regels gelden' },
    },
    run: ({ args, rawArgs }) => {
      const words = plainWords(rawArgs, ['instelling', 'naar', 'peildatum'])
      return divide(ports, words, rawArgs, args.naar, args.peildatum)
    },
  })
