import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CliPorts } from '#cli'
import { type DisclosurePolicy, policyOn, shippedPolicies } from '#disclosure'
import { deriveLeavers, plannedTables, publishOutcomes, shippedOutcomeParameters } from '#outcomes'
import { openMicrodata, openOutcomeStore } from '#store'

/** What publishing outcomes needs to know from outside. */
export interface OutcomeOptions {
  readonly dataFolder: string
  /** ISO day. */
  readonly today: string
  /** Version of the code and facts that decide outcomes. */
  readonly codeVersion: string
  /** Milliseconds, for limits on time. */
  readonly clock: () => number
}

/**
 * The key of the record keys: made once, 32 bytes, readable by the owner only. The same for all releases,
 * so that the same person is recognised in each of them; never served.
 */
async function recordKeySecret(dataFolder: string): Promise<Uint8Array> {
  const file = join(dataFolder, 'grootboek', 'sleutel')
  await mkdir(join(dataFolder, 'grootboek'), { recursive: true, mode: 0o700 })
  await writeFile(file, randomBytes(32), { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    },
  )
  return readFile(file)
}

function policyInForce(id: string, day: string): DisclosurePolicy {
  const answer = policyOn(shippedPolicies(), id, day)
  if (answer.inForce) return answer.policy
  throw new Error(`Het beleid ${id} geldt pas vanaf ${answer.firstDay}.`)
}

/**
 * Publishes outcomes from a folder of microdata: audited, all or nothing.
 * @throws MicrodataUnreadable or Error, in Dutch, when there is nothing to publish or the policy is not in force
 */
export async function publishFolder(
  { dataFolder, today, codeVersion, clock }: OutcomeOptions,
  folder: string,
  { policyId, ...chosen }: Parameters<CliPorts['publishOutcomes']>[1],
): ReturnType<CliPorts['publishOutcomes']> {
  const parameters = shippedOutcomeParameters()
  const policy = policyInForce(policyId, today)
  const microdata = openMicrodata(folder)
  try {
    return await publishOutcomes({
      leavers: deriveLeavers(microdata, parameters, await recordKeySecret(dataFolder)),
      tables: plannedTables(),
      policy,
      parameters,
      store: openOutcomeStore(dataFolder),
      codeVersion,
      limit: { now: clock, timeLimitMs: 60_000 },
      ...chosen,
    })
  } finally {
    microdata.close()
  }
}
