import {
  type AuditReport,
  type DisclosurePolicy,
  DisclosureRefusal,
  openLedger,
  type ProtectionMethod,
  releaseToBytes,
} from '#disclosure'
import type { Localised } from '#kernel'
import { canonicalJson, type OutcomeStore } from '#store'
import { attackFigures, type ExposedFigure } from '../audit/attack-figures.ts'
import { withAdjusted } from '../figures/adjusted-figures.ts'
import { outcomeFigures } from '../figures/outcome-figures.ts'
import { withShrunken } from '../figures/shrunken-figures.ts'
import {
  type Leavers,
  type OutcomeFigure,
  type OutcomeManifest,
  originMarks,
  outcomeMeasures,
  type TableAxis,
} from '../model.ts'
import type { OutcomeParameters } from '../outcome-parameters.ts'
import { decisionsOf } from '../protect/decisions.ts'
import { type ProtectedOutcomes, protectSystems } from '../protect/protect-systems.ts'
import { figureLines } from '../release/figure-lines.ts'
import { figuresFile, releaseOf } from '../release/open-outcome-release.ts'
import { axisDimensions, type PlannedTable } from '../table-plan.ts'
import { cohortsOf, restCode } from '../tabulate/axis.ts'
import type { Tabulation } from '../tabulate/group.ts'
import { tabulate } from '../tabulate/tabulate.ts'

/** Steps of publishing, in order. */
export const publishSteps = ['tabulate', 'protect', 'figures', 'audit', 'write'] as const
/** One of {@link publishSteps}. */
export type PublishStep = (typeof publishSteps)[number]

/** What a release is made of, and where it goes. */
export interface PublishOptions {
  readonly leavers: Leavers
  readonly tables: readonly PlannedTable[]
  readonly policy: DisclosurePolicy
  readonly parameters: OutcomeParameters
  readonly store: OutcomeStore
  readonly codeVersion: string
  /** Whether readers see it from now on; yes unless said otherwise. */
  readonly current?: boolean
  /** Another method of protection than that of the policy. */
  readonly method?: ProtectionMethod
  /** A clock in milliseconds and the time each system may take to find the cheapest cells. */
  readonly limit?: { readonly now: () => number; readonly timeLimitMs: number }
  /** Told how far it is, 0–1. */
  readonly onProgress?: (share: number, step: PublishStep, what?: string) => void
}

/** What became of it: a release, or why nothing went out, for the eyes of the holder of the microdata only. */
export type PublishResult =
  | { readonly released: true; readonly id: string; readonly manifest: OutcomeManifest }
  | {
      readonly released: false
      readonly reason: 'audit' | 'differencing'
      readonly report: AuditReport
    }
  | {
      readonly released: false
      readonly reason: 'attack'
      readonly exposed: readonly ExposedFigure[]
    }

/** The field of study above each programme. */
function fieldOfProgramme({ groups }: Tabulation, leavers: Leavers): Record<string, string> {
  const { programme, fieldOfStudy } = leavers.dimensions
  const fields: Record<string, string> = {}
  for (let row = 0; row < leavers.rows; row += 1) {
    const code = programme.codes[programme.index[row] ?? 0] ?? ''
    if (code === '' || code in fields || !groups.has(`programme=${code}`)) continue
    fields[code] = fieldOfStudy.codes[fieldOfStudy.index[row] ?? 0] ?? ''
  }
  return Object.fromEntries(Object.entries(fields).sort())
}

/** Axes on which some persons stand in no published group. */
function openAxes({ groups }: Tabulation, tables: readonly PlannedTable[]): readonly TableAxis[] {
  const open = new Set<string>()
  for (const { dimensions, published } of groups.values())
    for (const [dimension, code] of published ? [] : Object.entries(dimensions))
      if (code === restCode) open.add(dimension)
  const axes = new Set(tables.flatMap((table) => table.axes))
  return [...axes].filter((axis) => axisDimensions(axis).some((d) => open.has(d))).sort()
}

/** The systems whose cost is not proved to be the lowest, with how far at most it lies above that. */
function gapsOf({ systems }: ProtectedOutcomes): Record<string, number> {
  return Object.fromEntries(
    [...systems].flatMap(
      ([
        system,
        {
          optimality: { proved, gap },
        },
      ]) => (proved ? [] : [[system, gap]]),
    ),
  )
}

type ManifestTable = OutcomeManifest['tables'][number]

function manifestTables(tables: readonly PlannedTable[]): readonly ManifestTable[] {
  return tables.map(({ id, title, axes, measures }) => ({
    id,
    title,
    dimensions: [...new Set(axes.flatMap(axisDimensions))],
    axes,
    measures: measures ?? outcomeMeasures,
  }))
}

function manifestOf(
  options: PublishOptions,
  tabulation: Tabulation,
  outcomes: ProtectedOutcomes,
  figures: readonly OutcomeFigure[],
  comparedWith: readonly string[],
): Omit<OutcomeManifest, 'id'> {
  const { leavers, policy, parameters, codeVersion, tables } = options
  const { systems } = outcomes
  const mark: Localised | undefined = originMarks[leavers.origin]
  const attacked = [...systems.values()].reduce((sum, { audit }) => sum + audit.attacked, 0)
  return {
    schemaVersion: 1,
    origin: leavers.origin,
    ...(mark === undefined ? {} : { mark }),
    policyId: policy.id,
    policyFrom: policy.from,
    parametersId: parameters.id,
    codeVersion,
    cohorts: cohortsOf(leavers),
    tables: manifestTables(tables),
    openAxes: openAxes(tabulation, tables),
    fieldOfProgramme: fieldOfProgramme(tabulation, leavers),
    method: systems.get('graduates')?.method ?? policy.method,
    gaps: gapsOf(outcomes),
    minimumFrequency: policy.minimumFrequency,
    figures: figures.length,
    withheld: figures.filter(({ cell }) => cell.missing === 'suppressed').length,
    audit: { attacked, failures: 0, comparedWith },
  }
}

/** What of a manifest says nothing about when it was published: the same figures in two ledgers are equal. */
function timeless({ audit, ...rest }: Omit<OutcomeManifest, 'id'>): string {
  const { comparedWith: _, ...kept } = audit
  const { id: _id, files: _files, ...same } = rest as Record<string, unknown>
  return canonicalJson({ ...same, audit: kept })
}

/** The release that readers see now, when it says the same already. */
async function standing(
  { store }: PublishOptions,
  rest: Omit<OutcomeManifest, 'id'>,
  figures: string,
): Promise<OutcomeManifest | undefined> {
  const stored = await store.read((await store.current()) ?? '').catch(() => undefined)
  if (stored === undefined || stored.files[figuresFile] !== figures) return undefined
  const { files: _, ...manifest } = stored.manifest as unknown as OutcomeManifest & {
    files: unknown
  }
  return timeless(manifest) === timeless(rest) ? manifest : undefined
}

async function release(options: PublishOptions): Promise<PublishResult> {
  const { leavers, policy, parameters, store, onProgress } = options
  const entries = await store.ledger()
  const ledger = entries.flatMap(({ content }) => openLedger(content))
  onProgress?.(0, 'tabulate')
  const tabulation = tabulate(leavers, options.tables)
  const protectedOutcomes = await protectSystems(leavers, tabulation, {
    policy,
    ledger,
    method: options.method,
    limit: options.limit,
    onProgress: (share, what) => onProgress?.(0.1 + 0.75 * share, 'protect', what),
  })
  onProgress?.(0.85, 'figures')
  const decisions = decisionsOf(protectedOutcomes.systems)
  const shown = outcomeFigures({ tabulation, decisions, policy, parameters })
  const groups = withAdjusted(withShrunken(shown), leavers)
  const compared = entries.map(({ releaseId }) => releaseId)
  const rest = manifestOf(options, tabulation, protectedOutcomes, groups.flat(), compared)
  const figures = figureLines(groups)
  const same = await standing(options, rest, figures)
  if (same !== undefined) return { released: true, id: same.id, manifest: same }
  onProgress?.(0.88, 'audit')
  const { exposed } = await attackFigures(releaseOf({ id: '', ...rest }, groups))
  if (exposed.length > 0) return { released: false, reason: 'attack', exposed }
  onProgress?.(0.97, 'write')
  const id = await store.publish(
    {
      manifest: rest as unknown as Record<string, unknown>,
      files: { [figuresFile]: figures },
      ledger: (releaseId) => releaseToBytes(protectedOutcomes.ledgerRelease(releaseId)),
    },
    { current: options.current ?? true },
  )
  return { released: true, id, manifest: { id, ...rest } }
}

/**
 * Turns leavers into an audited, immutable release: counts the fixed tables, protects them, computes the
 * figures of what may be shown, and writes release and ledger in one go. A refusal publishes nothing and
 * says which cells or which pairs are the cause. Equal input gives an equal release.
 */
export async function publishOutcomes(options: PublishOptions): Promise<PublishResult> {
  try {
    return await release(options)
  } catch (error) {
    if (!(error instanceof DisclosureRefusal)) throw error
    return { released: false, reason: error.reason, report: error.report() }
  }
}
