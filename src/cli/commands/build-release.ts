import { defineCommand } from 'citty'
import { formatNumber } from '#kernel'
import type { CliPorts } from '../ports.ts'

/** `kansrijk bouw`: makes a release of what ships and what was fetched, and prints its id. */
export const buildCommand = (ports: CliPorts) =>
  defineCommand({
    meta: {
      name: 'bouw',
      description: 'Maakt een release van alle cijfers en zet die klaar voor lezers',
    },
    run: async () => {
      const manifest = await ports.build((done, of, what) =>
        ports.terminal.progress(done / of, what),
      )
      ports.terminal.progress(undefined)
      ports.terminal.out(manifest.id)
      const { errors, warnings } = manifest.issues
      ports.terminal.say(
        `${formatNumber(manifest.observations, 'nl')} cijfers uit ${manifest.sources.length} bronnen; ${errors} fouten, ${warnings} waarschuwingen`,
      )
    },
  })
