import { defineCommand } from 'citty'
import { schemeCalendar } from '#funding'
import { formatNumber, periodKind } from '#kernel'
import {
  type Calculation,
  calculateOn,
  checkAnswers,
  findingText,
  findScheme,
  type Scheme,
  schemes,
} from '#schemes'
import { type CliPorts, CommandFailed, UsageError } from '../ports.ts'
import { printIssues } from '../print-issues.ts'
import { plainWords, repeatedOption } from '../repeated-option.ts'

/** The scheme of that name. @throws UsageError that lists the names there are */
export function schemeOf(name: string | undefined): Scheme {
  const scheme = name === undefined ? undefined : findScheme(name)
  if (scheme !== undefined) return scheme
  const names = schemes.map(({ description }) => description.id).join(', ')
  throw new UsageError(
    name === undefined
      ? `Noem een regeling: ${names}.`
      : `De regeling ${name} bestaat niet. Kies uit: ${names}.`,
  )
}

/** The day given as an option, else today in the Netherlands. @throws UsageError */
export function dayOf(text: string | undefined, now: string): string {
  if (text === undefined)
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(now))
  if (text.length === 10 && periodKind(text) === 'day') return text
  throw new UsageError(`De peildatum is ‘${text}’; verwacht: een dag als 2026-01-01.`)
}

const statusSentences: Readonly<Record<Calculation['status'], string>> = {
  conditionsMet: 'voldoet aan de voorwaarden',
  conditionsNotMet: 'voldoet niet aan de voorwaarden',
  undecided: 'nog niet te zeggen',
  computed: 'berekend',
  notInForce: 'niet van kracht',
}

/** `kansrijk regelingen`: every scheme with its name in addresses and commands. */
export const schemesCommand = ({ terminal }: CliPorts) =>
  defineCommand({
    meta: {
      name: 'regelingen',
      description: 'Noemt alle regelingen, en welke een budget verdelen',
    },
    run: () => {
      for (const { description, allocation } of schemes) {
        const divides = allocation === undefined ? '' : '\tverdeelt'
        terminal.out(`${description.id}\t${description.title.nl}${divides}`)
      }
    },
  })

function amountText({ value, unit }: Calculation['amounts'][number]): string {
  if (unit === 'euroCents') return `€ ${formatNumber(value / 100, 'nl', 2)}`
  return formatNumber(value, 'nl', Number.isInteger(value) ? 0 : 4)
}

function printCalculation({ terminal }: CliPorts, scheme: Scheme, calculation: Calculation): void {
  terminal.out(`uitkomst\t${statusSentences[calculation.status]}`)
  for (const amount of calculation.amounts)
    terminal.out(`${amount.label.nl}\t${amountText(amount)}`)
  for (const finding of calculation.findings) {
    const { text, reference } = findingText(scheme, finding, 'nl')
    terminal.out(`reden\t${text}${reference === undefined ? '' : `\t${reference.article}`}`)
  }
  if (calculation.unverified)
    terminal.say('Let op: niet alle waarden zijn in een officiële bron nagegaan.')
}

/** `kansrijk bereken NAAM [--antwoord veld=waarde …] [--peildatum …]`: exit 2 when an answer is wrong. */
export const calculateCommand = (ports: CliPorts) =>
  defineCommand({
    meta: { name: 'bereken', description: 'Rekent één geval door, met redenen en artikelen' },
    args: {
      naam: { type: 'positional', description: 'Naam van de regeling', required: false },
      antwoord: { type: 'string', description: 'veld=waarde; mag vaker' },
      peildatum: { type: 'string', description: 'Dag waarvan de regels gelden' },
    },
    run: ({ args, rawArgs }) => {
      const scheme = schemeOf(plainWords(rawArgs, ['antwoord', 'peildatum'])[0])
      const { answers, issues } = checkAnswers(
        scheme.questions,
        repeatedOption(rawArgs, 'antwoord'),
      )
      if (answers === undefined) {
        printIssues(ports.terminal, issues, 'say')
        throw new UsageError('Niet alle antwoorden kloppen.')
      }
      const given = args.peildatum === undefined ? scheme.decisiveDay?.(answers) : args.peildatum
      const day = dayOf(given, ports.now())
      printCalculation(ports, scheme, calculateOn(scheme, answers, day))
      ports.terminal.say(`Regels van ${day}.`)
    },
  })

/** `kansrijk kalender [NAAM]`: the windows as iCalendar on standard output. */
export const calendarCommand = ({ terminal }: CliPorts) =>
  defineCommand({
    meta: { name: 'kalender', description: 'Geeft alle aanvraagperioden als iCalendar' },
    args: { naam: { type: 'positional', description: 'Alleen deze regeling', required: false } },
    run: ({ args }) => {
      const chosen = args.naam === undefined ? schemes : [schemeOf(args.naam)]
      const calendar = schemeCalendar(chosen, 'nl')
      if (!calendar.includes('BEGIN:VEVENT')) {
        terminal.say('Van deze regeling is geen aanvraagperiode bekend.')
        throw new CommandFailed()
      }
      terminal.out(calendar.replace(/\r\n$/, ''))
    },
  })
