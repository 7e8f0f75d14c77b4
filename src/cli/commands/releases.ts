import { defineCommand } from 'citty'
import { formatCell, formatPeriod, hasValue, type MissingReason, type Observation } from '#kernel'
import type { FigureChange } from '#store'
import { type CliPorts, CommandFailed, UsageError } from '../ports.ts'

/** `kansrijk releases`: every release, the current one first, with when it became current. */
export const listCommand = (ports: CliPorts) =>
  defineCommand({
    meta: { name: 'releases', description: 'Toont alle releases; de huidige heeft een sterretje' },
    run: async () => {
      const current = (await ports.releases.current())?.manifest.id
      for (const { manifest, activations } of await ports.releases.list()) {
        const last = activations.at(-1)
        const mark = manifest.id === current ? '*' : ' '
        ports.terminal.out(
          `${mark} ${manifest.id}\t${last?.at ?? '-'}\t${manifest.observations} cijfers`,
        )
      }
    },
  })

async function mustExist(ports: CliPorts, id: string): Promise<void> {
  if ((await ports.releases.open(id)) === undefined)
    throw new UsageError(`Er is geen release ${id}. Bekijk ze met: kansrijk releases`)
}

/** `kansrijk terug [ID]`: makes an earlier release current again. */
export const rollBackCommand = (ports: CliPorts) =>
  defineCommand({
    meta: {
      name: 'terug',
      description: 'Zet de vorige release terug, of de release met dit nummer',
    },
    args: { id: { type: 'positional', description: 'Nummer van de release', required: false } },
    run: async ({ args }) => {
      const id = args.id === undefined ? undefined : String(args.id)
      if (id !== undefined) await mustExist(ports, id)
      const manifest = await ports.releases.rollBack(ports.now(), id).catch((error: unknown) => {
        if (error instanceof RangeError)
          throw new UsageError('Er is geen eerdere release om naar terug te gaan.')
        throw error
      })
      ports.terminal.out(manifest.id)
    },
  })

const kinds = { added: '+', removed: '-', changed: '~' } as const

const reasonNames: Readonly<Record<FigureChange['reasons'][number], string>> = {
  newSourceFile: 'nieuw bronbestand',
  changedSourceFile: 'gewijzigd bronbestand',
  removedSourceFile: 'vervallen bronbestand',
  changedCode: 'gewijzigde code',
}

const missingNames: Readonly<Record<MissingReason, string>> = {
  suppressed: 'afgeschermd',
  notMeasured: 'niet gemeten',
  notApplicable: 'niet van toepassing',
  notDelivered: 'niet gepubliceerd',
  notYetInForce: 'nog niet van kracht',
  revised: 'ingetrokken',
}

function shown(observation: Observation | undefined): string {
  if (observation === undefined) return '–'
  const { cell } = observation
  return hasValue(cell) ? formatCell(cell, 'nl') : `ontbreekt (${missingNames[cell.missing]})`
}

/** From what to what; where the figure itself stayed the same, what about it changed. */
function transition({ before, after }: FigureChange): string {
  const [from, to] = [shown(before), shown(after)]
  if (from !== to || before === undefined || after === undefined) return `${from} → ${to}`
  const [old, fresh] = [before.sources.join(', '), after.sources.join(', ')]
  if (old !== fresh) return `${to}, bron: ${old} → ${fresh}`
  if (before.note !== after.note) return `${to}, andere toelichting`
  return `${to}, andere status, marge of eenheid`
}

/** A changed figure as one line: what, when, before and after, and why. */
export function changeLine(change: FigureChange): string {
  const observation = change.after ?? change.before
  if (observation === undefined) return ''
  const dims = Object.entries(observation.dimensions).map(([id, code]) => `${id}=${code}`)
  const what = [
    observation.series,
    observation.definition,
    formatPeriod(observation.period, 'nl'),
    ...dims,
  ]
  const why = change.reasons.map((reason) => reasonNames[reason]).join(', ')
  return `${kinds[change.kind]} ${what.join(' · ')}\t${transition(change)}\t${why}`
}

/** `kansrijk verschil A B`: which figures differ between two releases, and why. */
export const differenceCommand = (ports: CliPorts) =>
  defineCommand({
    meta: {
      name: 'verschil',
      description: 'Toont welke cijfers verschillen tussen twee releases, en waarom',
    },
    args: {
      a: { type: 'positional', description: 'Oude release', required: true },
      b: { type: 'positional', description: 'Nieuwe release', required: true },
    },
    run: async ({ args }) => {
      for (const id of [args.a, args.b]) await mustExist(ports, String(id))
      const changes = await ports.releases.difference(String(args.a), String(args.b))
      for (const change of changes) ports.terminal.out(changeLine(change))
      ports.terminal.say(`${changes.length} cijfers verschillen`)
    },
  })

/** `kansrijk meldingen`: what readers reported about figures. */
export const reportsCommand = (ports: CliPorts) =>
  defineCommand({
    meta: { name: 'meldingen', description: 'Toont wat lezers over cijfers hebben gemeld' },
    run: async () => {
      const reports = await ports.reports().catch((error: Error) => {
        ports.terminal.say(error.message)
        throw new CommandFailed()
      })
      for (const { id, createdAt, indicatorSlug, status, message } of reports)
        ports.terminal.out(
          [id, createdAt, status, indicatorSlug, message.replaceAll(/\s+/g, ' ')].join('\t'),
        )
      ports.terminal.say(`${reports.length} meldingen`)
    },
  })
