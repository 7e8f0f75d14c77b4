import { policyOn, shippedPolicies } from '#disclosure'
import type { OutcomeParts, OutcomeStore, StoredOutcomes } from '#store'
import type { OutcomeRelease } from './model.ts'
import { plannedTables, shippedOutcomeParameters } from './parameter-files.ts'
import { publishOutcomes } from './publish/publish-outcomes.ts'
import { openOutcomeRelease } from './release/open-outcome-release.ts'
import { sampleLeavers } from './sample-leavers.fixture.ts'

/** A shelf in memory for one release. */
function memoryStore(): OutcomeStore & { readonly stored: () => StoredOutcomes } {
  let parts: OutcomeParts | undefined
  const id = '5a5a5a5a5a5a5a5a'
  const stored = (): StoredOutcomes => {
    if (parts === undefined) throw new Error('Nothing was published')
    return { id, manifest: { ...parts.manifest, id }, files: parts.files }
  }
  return {
    stored,
    list: async () => (parts === undefined ? [] : [id]),
    current: async () => (parts === undefined ? undefined : id),
    read: async (asked) => (parts !== undefined && asked === id ? stored() : undefined),
    ledger: async () => [],
    publish: async (given) => {
      parts = given
      return id
    },
  }
}

let made: Promise<OutcomeRelease> | undefined

async function makeRelease(): Promise<OutcomeRelease> {
  const answer = policyOn(shippedPolicies(), 'voorbeeld', '2026-01-01')
  if (!answer.inForce) throw new Error('The example policy does not hold')
  const store = memoryStore()
  const result = await publishOutcomes({
    leavers: sampleLeavers(),
    tables: plannedTables(),
    policy: answer.policy,
    parameters: shippedOutcomeParameters(),
    store,
    codeVersion: 'test',
    method: 'cellKey',
  })
  if (!result.released) throw new Error(`Refused: ${result.reason}`)
  return openOutcomeRelease(store.stored())
}

/**
 * A release of a small world for tests of pages and API, through the whole pipeline: all shipped tables, some
 * figures withheld. Made once a process.
 */
export function sampleRelease(): Promise<OutcomeRelease> {
  made ??= makeRelease()
  return made
}
