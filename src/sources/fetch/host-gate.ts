/** Runs a task when its host has a place free. */
export type HostGate = <T>(host: string, task: () => Promise<T>) => Promise<T>

/** A gate that lets at most `perHost` tasks of one host run at a time, in order of arrival. */
export function hostGate(perHost: number): HostGate {
  const running = new Map<string, number>()
  const waiting = new Map<string, (() => void)[]>()
  return async (host, task) => {
    const busy = running.get(host) ?? 0
    if (busy < perHost) running.set(host, busy + 1)
    else {
      await new Promise<void>((resolve) => {
        const queue = waiting.get(host) ?? []
        waiting.set(host, [...queue, resolve])
      })
    }
    try {
      return await task()
    } finally {
      const [next, ...rest] = waiting.get(host) ?? []
      waiting.set(host, rest)
      if (next === undefined) running.set(host, (running.get(host) ?? 1) - 1)
      else next()
    }
  }
}
