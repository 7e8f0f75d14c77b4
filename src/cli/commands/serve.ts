import { defineCommand } from 'citty'
import { type CliPorts, UsageError } from '../ports.ts'

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new UsageError(`‘${text}’ is geen poort; verwacht: een getal van 0 tot en met 65535.`)
}

/** `kansrijk serveer`: serves pages and API until it is stopped. */
export const serveCommand = (ports: CliPorts) =>
  defineCommand({
    meta: { name: 'serveer', description: 'Start Kansrijk en toont het adres' },
    args: {
      poort: { type: 'string', description: 'Poort (anders PORT, anders 3000)' },
      adres: {
        type: 'string',
        description: 'Adres om op te luisteren (anders HOST, anders 127.0.0.1)',
      },
    },
    run: async ({ args }) => {
      const port = readPort(args.poort)
      const server = await ports.serve({
        ...(port === undefined ? {} : { port }),
        ...(args.adres === undefined ? {} : { host: args.adres }),
      })
      ports.terminal.out(`Kansrijk staat klaar op ${server.address}`)
      await server.stopped
    },
  })
