import { defineCommand } from 'citty'
import { shippedPolicies } from '#disclosure'
import { formatNumber } from '#kernel'
import type { PublishResult, PublishStep } from '#outcomes'
import { type CliPorts, CommandFailed, UsageError } from '../ports.ts'

/** What each step of publishing is called while it runs. */
const stepNames: Readonly<Record<PublishStep, string>> = {
  tabulate: 'groepen tellen',
  protect: 'beveiligen',
  figures: 'cijfers berekenen',
  audit: 'aanvallen als controle',
  write: 'schrijven',
}

const methods = {
  onderdrukken: 'suppression',
  ruis: 'cellKey',
  afronden: 'controlledRounding',
} as const

function policyId(text: string): string {
  const known = [...new Set(shippedPolicies().map(({ id }) => id))]
  if (known.includes(text)) return text
  throw new UsageError(`Het beleid ${text} is niet bekend; kies uit: ${known.join(', ')}.`)
}

function methodOf(text: string | undefined): (typeof methods)[keyof typeof methods] | undefined {
  if (text === undefined) return undefined
  if (Object.hasOwn(methods, text)) return methods[text as keyof typeof methods]
  throw new UsageError(
    `De methode ${text} is niet bekend; kies uit: ${Object.keys(methods).join(', ')}.`,
  )
}

const count = (value: number): string => formatNumber(value, 'nl')

/** Says why nothing went out, with the cells or pairs: for the holder of the microdata, on this terminal only. */
function sayRefusal(ports: CliPorts, result: Exclude<PublishResult, { released: true }>): void {
  const { say } = ports.terminal
  say('Er is niets gepubliceerd.')
  if (result.reason === 'attack') {
    say('Met de cijfers zelf zijn deze achtergehouden getallen te dicht te benaderen:')
    for (const { measure, group, low, high } of result.exposed)
      say(`  ${measure} van ${group || 'iedereen'}: ${low} tot en met ${high}`)
  } else if (result.reason === 'audit') {
    say('Deze cellen zijn niet goed genoeg beschermd:')
    for (const { key, low, high } of result.report.failures)
      say(`  ${key}: ${low} tot en met ${high}`)
  } else {
    say('Samen met een eerdere publicatie verraden deze paren een te kleine groep:')
    for (const { releaseId, cell, formerCell, persons } of result.report.differencing)
      say(`  ${cell} en ${formerCell} (${releaseId}): ${persons} personen verschil`)
  }
}

function sayReleased(
  ports: CliPorts,
  { id, manifest }: Extract<PublishResult, { released: true }>,
) {
  const { out, say } = ports.terminal
  const hidden = manifest.withheld
  out(id)
  say(
    `${count(manifest.figures)} cijfers, waarvan ${count(hidden)} achtergehouden; vergeleken met ${manifest.audit.comparedWith.length} eerdere publicaties`,
  )
  for (const [what, gap] of Object.entries(manifest.gaps ?? {}))
    say(
      `${what}: niet bewezen het minst; hoogstens ${formatNumber(100 * gap, 'nl')} procent meer achtergehouden dan nodig`,
    )
  if (manifest.mark !== undefined) say(`Bij elk cijfer staat: ${manifest.mark.nl}.`)
}

/**
 * `kansrijk publiceer MAP [--beleid …] [--methode …]`: makes an audited release of outcomes from a folder of
 * microdata. Exit code 1 when it is refused, and then nothing is published.
 */
export const publishOutcomesCommand = (ports: CliPorts) =>
  defineCommand({
    meta: {
      name: 'publiceer',
      description: 'Maakt van microdata een beveiligde en gecontroleerde publicatie van uitkomsten',
    },
    args: {
      map: { type: 'positional', description: 'Map met microdata', required: true },
      beleid: { type: 'string', default: 'voorbeeld', description: 'Beveiligingsbeleid' },
      methode: { type: 'string', description: Object.keys(methods).join(', ') },
    },
    run: async ({ args }) => {
      const method = methodOf(args.methode)
      const result = await ports.publishOutcomes(args.map, {
        policyId: policyId(args.beleid),
        ...(method === undefined ? {} : { method }),
        onProgress: (share, step, what) =>
          ports.terminal.progress(
            share,
            what === undefined ? stepNames[step] : `${stepNames[step]}: ${what}`,
          ),
      })
      ports.terminal.progress(undefined)
      if (result.released) return sayReleased(ports, result)
      sayRefusal(ports, result)
      throw new CommandFailed()
    },
  })
