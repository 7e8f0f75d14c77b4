import type { AddressInfo } from 'node:net'

/** Tells the parent process where this server listens, and when asked the processor time it has used. */
export function announce(address: AddressInfo | string | null): void {
  if (address === null || typeof address === 'string') throw new TypeError(`no port: ${address}`)
  process.send?.({ port: address.port })
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send?.({ microseconds: user + system })
  })
}
