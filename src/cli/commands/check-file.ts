import { basename } from 'node:path'
import { defineCommand } from 'citty'
import { sourceById, validateFile } from '#sources'
import { type CliPorts, CommandFailed, UsageError } from '../ports.ts'
import { printIssues } from '../print-issues.ts'

/** `kansrijk controleer BESTAND [--bron ID]`: validates a file; exit 1 when it has errors. */
export const checkFile = (ports: CliPorts) =>
  defineCommand({
    meta: {
      name: 'controleer',
      description: 'Controleert een bestand: wat klopt er niet, op welke regel',
    },
    args: {
      bestand: { type: 'positional', description: 'Pad van het bestand', required: true },
      bron: {
        type: 'string',
        description: 'Bron waaraan het bestand moet voldoen; anders wordt de bron herkend',
      },
    },
    run: async ({ args }) => {
      const bytes = await ports.terminal
        .readFile(args.bestand)
        .catch((error: NodeJS.ErrnoException) => {
          throw new UsageError(
            `${args.bestand} kan niet worden gelezen (${error.code ?? error.message}).`,
          )
        })
      const wanted = args.bron === undefined ? undefined : sourceById(args.bron)
      if (args.bron !== undefined && wanted === undefined) throw unknownSource(ports, args.bron)
      const { source, result } = validateFile({ name: basename(args.bestand), bytes }, wanted)
      printIssues(ports.terminal, result.issues, 'out')
      const errors = result.issues.filter((each) => each.severity === 'error').length
      const name = source?.description.id ?? 'geen bekende bron'
      ports.terminal.say(
        `${name}: ${result.rowsRead} rijen gelezen, ${result.observations.length} cijfers, ${errors} fouten, ${result.issues.length - errors} waarschuwingen`,
      )
      if (errors > 0) throw new CommandFailed()
    },
  })

/** The error for a source that does not exist; names those that do. */
export function unknownSource(ports: CliPorts, id: string): UsageError {
  const known = ports.sources.map((source) => source.description.id).join(', ')
  return new UsageError(`De bron ${id} bestaat niet. Kies uit: ${known}.`)
}
