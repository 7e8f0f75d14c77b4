import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** What `postmaster.pid` in a cluster says about the server that runs on it. */
export interface Postmaster {
  readonly pid: number
  /** True once it takes connections. */
  readonly ready: boolean
}

/** Path of the file in which a running server tells about itself. */
export function postmasterFile(cluster: string): string {
  return join(cluster, 'postmaster.pid')
}

function commandOf(pid: number): string {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' })
}

/** Whether a process is alive and is a PostgreSQL on this cluster, rather than a reused number. */
export function isServerOn(pid: number, cluster: string): boolean {
  try {
    const command = commandOf(pid)
    return command.includes('postgres') && command.includes(cluster)
  } catch {
    return false
  }
}

/** What the cluster's own file says, true or stale; `undefined` when there is no such file. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(postmasterFile(cluster), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const lines = text.split('\n')
  return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' }
}

/** Waits until a condition holds, looking every 20 ms; false when `timeoutMs` passed first. */
export async function waitFor(
  condition: () => boolean | Promise<boolean>,
  timeoutMs: number,
): Promise<boolean> {
  for (let waited = 0; waited <= timeoutMs; waited += 20) {
    if (await condition()) return true
    await pause(20)
  }
  return false
}

/** Stops a server: open transactions are rolled back and everything is written. */
export async function stopServer(pid: number, cluster: string): Promise<void> {
  const stopped = (): boolean => !isServerOn(pid, cluster)
  if (stopped()) return
  process.kill(pid, 'SIGINT')
  if (await waitFor(stopped, 10_000)) return
  process.kill(pid, 'SIGQUIT')
  await waitFor(stopped, 5_000)
}
