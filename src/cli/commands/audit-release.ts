import { defineCommand } from 'citty'
import { formatNumber } from '#kernel'
import { auditOutcomes, type OutcomeProblem } from '#outcomes'
import { type CliPorts, CommandFailed, UsageError } from '../ports.ts'

/** A problem of a release as one line. */
function problemLine(problem: OutcomeProblem): string {
  switch (problem.kind) {
    case 'damaged':
      return `beschadigd: ${problem.message}`
    case 'notInLedger':
      return 'staat niet in het grootboek: deze publicatie is hier niet gemaakt'
    case 'inconsistent':
      return `cijfers spreken elkaar tegen: ${problem.measure}`
    case 'exposed':
      return `te dicht te benaderen: ${problem.measure} van ${problem.group || 'iedereen'}, ${problem.low} tot en met ${problem.high}`
    case 'differencing':
      return `verschil van ${problem.persons} personen: ${problem.cell} en ${problem.formerCell} (${problem.releaseId})`
  }
}

async function chosen(ports: CliPorts, id: string | undefined): Promise<string> {
  const found = id ?? (await ports.outcomes.current())
  if (found !== undefined && (await ports.outcomes.list()).includes(found)) return found
  throw new UsageError(
    id === undefined
      ? 'Er is nog geen publicatie van uitkomsten. Maak er een met: kansrijk publiceer MAP'
      : `Er is geen publicatie ${id}.`,
  )
}

/**
 * `kansrijk audit [ID]`: checks a release of outcomes again, by default the one readers see. Exit code 1 when
 * something is wrong with it.
 */
export const auditCommand = (ports: CliPorts) =>
  defineCommand({
    meta: { name: 'audit', description: 'Controleert een publicatie van uitkomsten opnieuw' },
    args: { id: { type: 'positional', description: 'Publicatie', required: false } },
    run: async ({ args }) => {
      const id = await chosen(ports, args.id)
      ports.terminal.progress(0, 'aanvallen')
      const { attacked, comparedWith, problems } = await auditOutcomes(ports.outcomes, id)
      ports.terminal.progress(undefined)
      for (const problem of problems) ports.terminal.out(problemLine(problem))
      ports.terminal.say(
        problems.length === 0
          ? `Publicatie ${id} is in orde: ${formatNumber(attacked, 'nl')} achtergehouden getallen aangevallen, ${comparedWith} andere publicaties vergeleken.`
          : `Publicatie ${id} is niet in orde: ${problems.length} bevindingen.`,
      )
      if (problems.length > 0) throw new CommandFailed()
    },
  })
