import { checkAgainstLedger, openLedger } from '#disclosure'
import type { OutcomeStore } from '#store'
import type { OutcomeManifest } from '../model.ts'
import { openOutcomeRelease } from '../release/open-outcome-release.ts'
import { attackFigures, type ExposedFigure } from './attack-figures.ts'

/** What is wrong with a release. */
export type OutcomeProblem =
  | { readonly kind: 'damaged'; readonly message: string }
  | { readonly kind: 'notInLedger' }
  | { readonly kind: 'inconsistent'; readonly measure: ExposedFigure['measure'] }
  | ({ readonly kind: 'exposed' } & ExposedFigure)
  | {
      readonly kind: 'differencing'
      readonly releaseId: string
      readonly cell: string
      readonly formerCell: string
      readonly persons: number
    }

/** What an audit of one release found; no problems: it may stand. */
export interface OutcomeAudit {
  readonly id: string
  /** Absent when the release is damaged. */
  readonly manifest?: OutcomeManifest
  readonly attacked: number
  readonly comparedWith: number
  readonly problems: readonly OutcomeProblem[]
}

/** Pairs of a cell of this release and one of another that give a small group away. */
async function differences(
  store: OutcomeStore,
  id: string,
  minimumFrequency: number,
): Promise<Pick<OutcomeAudit, 'comparedWith' | 'problems'>> {
  const entries = await store.ledger()
  const own = entries.find(({ releaseId }) => releaseId === id)
  if (own === undefined) return { comparedWith: 0, problems: [{ kind: 'notInLedger' }] }
  const [release] = openLedger(own.content)
  const others = entries.filter((entry) => entry !== own)
  const ledger = others.flatMap(({ content }) => openLedger(content))
  const pairs = release === undefined ? [] : checkAgainstLedger(release, ledger, minimumFrequency)
  return {
    comparedWith: others.length,
    problems: pairs.map(({ releaseId, cell, formerCell, persons }) => ({
      kind: 'differencing',
      releaseId,
      cell,
      formerCell,
      persons,
    })),
  }
}

/**
 * Checks a release again from what stands on the shelf: every byte against its checksum, every withheld
 * number by an attack on the published figures alone, and its groups against all other releases of the
 * ledger.
 * @throws RangeError when there is no release with this id.
 */
export async function auditOutcomes(store: OutcomeStore, id: string): Promise<OutcomeAudit> {
  const stored = await store.read(id).catch((error: Error) => error.message)
  if (stored === undefined) throw new RangeError(`There is no release of outcomes ${id}`)
  const nothing = { id, attacked: 0, comparedWith: 0 }
  if (typeof stored === 'string')
    return { ...nothing, problems: [{ kind: 'damaged', message: stored }] }
  const release = openOutcomeRelease(stored)
  const { attacked, exposed, inconsistent } = await attackFigures(release)
  const { comparedWith, problems } = await differences(store, id, release.manifest.minimumFrequency)
  return {
    id,
    manifest: release.manifest,
    attacked,
    comparedWith,
    problems: [
      ...exposed.map((each) => ({ kind: 'exposed' as const, ...each })),
      ...inconsistent.map((measure) => ({ kind: 'inconsistent' as const, measure })),
      ...problems,
    ],
  }
}
