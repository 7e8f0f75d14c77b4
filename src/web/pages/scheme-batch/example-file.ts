import { type Random, seededRandom } from '#kernel'
import { type Allocation, isAsked, type Question, type Questions } from '#schemes'

type Answer = string | number | boolean

/** What a spreadsheet in the Netherlands opens as columns. */
const delimiter = ';'
const exampleRows = 12
/** Share of the answers that may be left out that is. */
const leftOut = 0.7

function csv(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.join(delimiter)).join('\r\n')}\r\n`
}

/** A file with only the heads of the columns. */
export function templateFile({ columns }: Allocation): string {
  return csv([Object.keys(columns)])
}

/** The largest number in an example: ranges leave room for cases that hardly occur. */
const plausible = { number: 60, euros: 100_000_000 } as const

function numberBetween(
  question: Extract<Question, { kind: 'number' | 'euros' }>,
  random: Random,
): number {
  const [low, high] = question.range
  const top = Math.min(high, Math.max(low, plausible[question.kind]))
  const value = low + random() * (top - low)
  return question.kind === 'euros' ? Math.round(value / 100_000) * 100_000 : Math.round(value)
}

/** `voorbeeld-001`; where that does not fit, an institution code or company number that nobody has. */
function exampleText(pattern: RegExp | undefined, row: number): string {
  const place = String(row + 1).padStart(3, '0')
  const letter = String.fromCharCode(65 + (row % 26))
  const candidates = [`voorbeeld-${place}`, `99Z${letter}`, `00000${place}`]
  return candidates.find((text) => pattern?.test(text) ?? true) ?? ''
}

function answerFor(question: Question, row: number, random: Random): Answer {
  switch (question.kind) {
    case 'number':
    case 'euros':
      return numberBetween(question, random)
    case 'yesNo':
      return random() < 0.9
    case 'choice': {
      const codes = Object.keys(question.choices)
      return codes[Math.floor(random() * codes.length)] ?? ''
    }
    case 'day':
      return `2024-09-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`
    case 'moment':
      return `2024-09-${String(1 + Math.floor(random() * 14)).padStart(2, '0')}T12:00`
    default:
      return exampleText(question.pattern, row)
  }
}

function typed(question: Question, answer: Answer | undefined): string {
  if (answer === undefined) return ''
  if (typeof answer === 'boolean') return answer ? 'ja' : 'nee'
  return question.kind === 'euros' && typeof answer === 'number'
    ? String(answer / 100).replace('.', ',')
    : String(answer)
}

function exampleRow(columns: Questions, row: number, random: Random): readonly string[] {
  const answers: Record<string, Answer | undefined> = {}
  return Object.entries(columns).map(([name, question]) => {
    if (!isAsked(question, answers)) return ''
    const left = question.optional && random() < leftOut
    answers[name] = left ? undefined : answerFor(question, row, random)
    return typed(question, answers[name])
  })
}

/**
 * A file with made-up applications, always the same ones, each called `voorbeeld-001` and so on, so that
 * nobody takes them for real.
 */
export function exampleFile({ columns }: Allocation): string {
  const random = seededRandom(1)
  const rows = Array.from({ length: exampleRows }, (_, row) => exampleRow(columns, row, random))
  return csv([Object.keys(columns), ...rows])
}
