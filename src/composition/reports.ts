import type { CliPorts } from '#cli'
import { openState, type State, StateUnavailable } from '#store'
import type { FigureReport } from '#web'

/** Where reports of readers are kept. */
export interface DatabaseOptions {
  readonly dataFolder: string
  /** PostgreSQL; an own one is started when absent; `false` goes without. */
  readonly databaseUrl?: string | false
  readonly say?: (line: string) => void
}

/** Why the database cannot be used, in one sentence; never with its password. */
function databaseTrouble(error: unknown, { databaseUrl }: DatabaseOptions): string {
  if (typeof databaseUrl === 'string' && !/^postgres(ql)?:\/\//.test(databaseUrl))
    return 'DATABASE_URL is geen adres als postgres://gebruiker:wachtwoord@server/database.'
  const reason = error instanceof StateUnavailable ? error.reason : String(error)
  return `de database kan niet worden geopend (${reason}).`
}

/** Opens what readers report about figures; says why and goes without when the database cannot be used. */
export async function openReports(options: DatabaseOptions): Promise<State | undefined> {
  if (options.databaseUrl === false) return undefined
  try {
    return await openState({
      dataFolder: options.dataFolder,
      log: () => undefined,
      ...(options.databaseUrl === undefined ? {} : { databaseUrl: options.databaseUrl }),
    })
  } catch (error) {
    options.say?.(`Meldingen van lezers staan uit: ${databaseTrouble(error, options)}`)
    return undefined
  }
}

/** Keeps one report. */
export async function addReport(state: State, report: FigureReport): Promise<void> {
  const dimensions = Object.fromEntries(new URLSearchParams(report.selection))
  const { slug, releaseId, text, at } = report
  await state.reports.add({ indicatorSlug: slug, releaseId, dimensions, message: text }, at)
}

/** All reports, newest first. @throws Error with one Dutch sentence when the database cannot be used. */
export async function listReports(options: DatabaseOptions): ReturnType<CliPorts['reports']> {
  const { dataFolder, databaseUrl } = options
  const state = await openState({
    dataFolder,
    log: () => undefined,
    ...(typeof databaseUrl === 'string' ? { databaseUrl } : {}),
  }).catch((error: unknown) => {
    throw new Error(`De meldingen zijn er niet: ${databaseTrouble(error, options)}`)
  })
  try {
    const reports = await state.reports.list({ limit: 1000 })
    return reports.map((report) => ({ ...report, id: String(report.id) }))
  } finally {
    await state.close()
  }
}
