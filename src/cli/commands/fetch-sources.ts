import { defineCommand } from 'citty'
import {
  type FetchOptions,
  fetchSources,
  importSource,
  type Source,
  type SourceOutcome,
} from '#sources'
import { type CliPorts, CommandFailed, UsageError } from '../ports.ts'
import { printIssues } from '../print-issues.ts'
import { unknownSource } from './check-file.ts'

const words = { fetched: 'opgehaald', unchanged: 'ongewijzigd', failed: 'niet gelukt' } as const

function chosen(ports: CliPorts, ids: readonly string[]): readonly Source[] {
  if (ids.length === 0) return ports.sources.filter((source) => source.description.files.length > 0)
  return ids.map((id) => {
    const found = ports.sources.find((source) => source.description.id === id)
    if (found === undefined) throw unknownSource(ports, id)
    return found
  })
}

/** Whether a source has anything to fetch; some are only ever taken from a folder. */
function hasAddress({ description }: Source): boolean {
  return description.files.some((file) => file.url !== undefined)
}

/** Fetches what has an address; the others are named with how to get them in. */
async function fetchAll(
  ports: CliPorts,
  sources: readonly Source[],
  options: FetchOptions,
): Promise<readonly SourceOutcome[]> {
  for (const source of sources.filter((each) => !hasAddress(each)))
    ports.terminal.say(`${source.description.id}: heeft geen vast adres; gebruik --van MAP`)
  return fetchSources(sources.filter(hasAddress), options, (outcome) => report(ports, outcome))
}

function report(ports: CliPorts, outcome: SourceOutcome): void {
  const bytes = outcome.files.reduce((sum, file) => sum + (file.bytes ?? 0), 0)
  const size = bytes === 0 ? '' : ` (${Math.ceil(bytes / 1024)} kB)`
  ports.terminal.out(`${outcome.source}: ${words[outcome.status]}${size}`)
  printIssues(ports.terminal, outcome.issues, 'say')
}

/** Whether a folder holds no file of a source at all. */
function isAbsent({ files, issues }: SourceOutcome): boolean {
  return issues.length === files.length && issues.every((each) => each.params.reason === 'notFound')
}

async function importAll(
  ports: CliPorts,
  sources: readonly Source[],
  folder: string,
  options: FetchOptions,
  passOverAbsent: boolean,
): Promise<readonly SourceOutcome[]> {
  const outcomes: SourceOutcome[] = []
  for (const [done, source] of sources.entries()) {
    ports.terminal.progress(done / sources.length, source.description.id)
    const outcome = await importSource(source, folder, options)
    const unreadable = outcome.issues.find((each) => each.at.file === folder)
    if (unreadable !== undefined)
      throw new UsageError(
        `De map ${folder} kan niet worden gelezen (${unreadable.params.reason}).`,
      )
    if (passOverAbsent && isAbsent(outcome)) {
      ports.terminal.say(`${outcome.source}: niet in deze map`)
      continue
    }
    report(ports, outcome)
    outcomes.push(outcome)
  }
  return outcomes
}

/** `kansrijk haal [bron…] [--van MAP]`: fetches sources, or takes them from a folder. */
export const fetchCommand = (ports: CliPorts) =>
  defineCommand({
    meta: {
      name: 'haal',
      description: 'Haalt bronnen op bij DUO, CBS, UWV en SBB, of leest ze uit een map',
    },
    args: {
      van: {
        type: 'string',
        description: 'Map waaruit de bestanden worden gelezen in plaats van het internet',
        valueHint: 'MAP',
      },
    },
    run: async ({ args }) => {
      const sources = chosen(ports, args._)
      const options: FetchOptions = {
        folder: ports.fetchedFolder,
        ports: ports.fetchPorts,
        onProgress: ({ source, file, bytes, totalBytes, page }) => {
          const share = totalBytes === undefined ? 0 : bytes / totalBytes
          const detail = page === undefined ? file : `${file}, deel ${page}`
          ports.terminal.progress(share, `${source} ${detail} ${Math.ceil(bytes / 1024)} kB`)
        },
      }
      const outcomes =
        args.van === undefined
          ? await fetchAll(ports, sources, options)
          : await importAll(ports, sources, args.van, options, args._.length === 0)
      ports.terminal.progress(undefined)
      const failed = outcomes.filter((outcome) => outcome.status === 'failed').length
      ports.terminal.say(
        `${outcomes.length - failed} van ${outcomes.length} bronnen gelukt. Maak er cijfers van met: kansrijk bouw`,
      )
      if (failed > 0) throw new CommandFailed()
    },
  })
