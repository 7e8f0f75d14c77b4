import {
  type ArgsDef,
  type CommandDef,
  defineCommand,
  renderUsage,
  runCommand,
  type SubCommandsDef,
} from 'citty'
import { auditCommand } from './commands/audit-release.ts'
import { buildCommand } from './commands/build-release.ts'
import { checkFile } from './commands/check-file.ts'
import { divideCommand } from './commands/divide-budget.ts'
import { fetchCommand } from './commands/fetch-sources.ts'
import { populationCommand } from './commands/population.ts'
import { publishOutcomesCommand } from './commands/publish-outcomes.ts'
import {
  differenceCommand,
  listCommand,
  reportsCommand,
  rollBackCommand,
} from './commands/releases.ts'
import { calculateCommand, calendarCommand, schemesCommand } from './commands/schemes.ts'
import { serveCommand } from './commands/serve.ts'
import { type CliPorts, CommandFailed, Interrupted, UsageError } from './ports.ts'

/** A command whose own types of arguments no longer matter. */
interface Runnable {
  readonly run: (rawArgs: string[]) => Promise<unknown>
  readonly usage: () => Promise<string>
  readonly definition: SubCommandsDef[string]
}

function runnable<T extends ArgsDef>(command: CommandDef<T>): Runnable {
  return {
    run: (rawArgs) => runCommand(command, { rawArgs }),
    usage: () => renderUsage(command),
    definition: command,
  }
}

function commands(ports: CliPorts): Readonly<Record<string, Runnable>> {
  return {
    serveer: runnable(serveCommand(ports)),
    haal: runnable(fetchCommand(ports)),
    controleer: runnable(checkFile(ports)),
    bouw: runnable(buildCommand(ports)),
    bevolking: runnable(populationCommand(ports)),
    publiceer: runnable(publishOutcomesCommand(ports)),
    audit: runnable(auditCommand(ports)),
    regelingen: runnable(schemesCommand(ports)),
    bereken: runnable(calculateCommand(ports)),
    verdeel: runnable(divideCommand(ports)),
    kalender: runnable(calendarCommand(ports)),
    releases: runnable(listCommand(ports)),
    terug: runnable(rollBackCommand(ports)),
    verschil: runnable(differenceCommand(ports)),
    meldingen: runnable(reportsCommand(ports)),
  }
}

/** Known options per command, to refuse misspelt ones. */
const optionNames: Readonly<Record<string, readonly string[]>> = {
  serveer: ['poort', 'adres'],
  haal: ['van'],
  controleer: ['bron'],
  bereken: ['antwoord', 'peildatum'],
  verdeel: ['instelling', 'naar', 'peildatum'],
  publiceer: ['beleid', 'methode'],
  bevolking: ['deel', 'zaad', 'naar', 'rapport'],
}

function refuseUnknownOptions(name: string, rest: readonly string[]): void {
  const known = optionNames[name] ?? []
  for (const word of rest) {
    const option = /^--?([^=]+)/.exec(word)?.[1]
    if (option === undefined || known.includes(option)) continue
    const choice = known.length === 0 ? 'geen opties' : known.map((each) => `--${each}`).join(', ')
    throw new UsageError(`De optie ${word} is niet bekend bij ${name}; bekend: ${choice}.`)
  }
}

function isUsageError(error: unknown): error is Error {
  return error instanceof UsageError || (error instanceof Error && error.name === 'CLIError')
}

/** What went wrong in one sentence; what the parser of arguments says in English is said in Dutch. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const absent = /^Missing required (?:positional )?argument: (.+)$/.exec(error.message)?.[1]
  return absent === undefined ? error.message : `Het argument ${absent} ontbreekt.`
}

/**
 * Runs one command. Returns the exit code: 0 done, 1 failed, 2 wrong use, 130 stopped. Data goes to `out`, talk to
 * `say`; an unexpected error is one sentence, without a stack.
 */
export async function runCli(argv: readonly string[], ports: CliPorts): Promise<number> {
  const all = commands(ports)
  const [name, ...rest] = argv
  const command = name !== undefined && Object.hasOwn(all, name) ? all[name] : undefined
  try {
    if (name === '--version') ports.terminal.out(ports.version)
    else if (name === undefined || name === '--help' || name === 'help')
      ports.terminal.out(await usage(ports))
    else if (command === undefined)
      throw new UsageError(
        `Het commando ${name} bestaat niet. Kies uit: ${Object.keys(all).join(', ')}.`,
      )
    else await runNamed(command, name, rest, ports)
    return 0
  } catch (error) {
    ports.terminal.progress(undefined)
    if (error instanceof CommandFailed) return 1
    if (error instanceof Interrupted) {
      ports.terminal.say('Gestopt; er is niets geschreven.')
      return 130
    }
    ports.terminal.say(sentenceOf(error))
    return isUsageError(error) ? 2 : 1
  }
}

async function runNamed(
  command: Runnable,
  name: string,
  rest: readonly string[],
  ports: CliPorts,
): Promise<void> {
  if (rest.includes('--help')) return ports.terminal.out(await command.usage())
  refuseUnknownOptions(name, rest)
  await command.run([...rest])
}

async function usage(ports: CliPorts): Promise<string> {
  const description = 'Open platform voor mbo en arbeidsmarkt'
  const meta = { name: 'kansrijk', version: ports.version, description }
  const subCommands = Object.fromEntries(
    Object.entries(commands(ports)).map(([name, command]) => [name, command.definition]),
  )
  return renderUsage(defineCommand({ meta, subCommands }))
}
