import { z } from 'zod'
import type { Question, Questions } from '#schemes'

function bare(question: Question): z.ZodType {
  switch (question.kind) {
    case 'number': {
      const [low, high] = question.range
      const decimals = question.decimals ?? 0
      return decimals === 0 ? z.int().min(low).max(high) : z.number().min(low).max(high)
    }
    case 'euros':
      return z
        .number()
        .min(question.range[0] / 100)
        .max(question.range[1] / 100)
    case 'yesNo':
      return z.boolean()
    case 'choice':
      return z.enum(Object.keys(question.choices) as [string, ...string[]])
    case 'day':
      return z.iso.date()
    case 'moment':
      return z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
    default:
      return question.pattern === undefined
        ? z.string().max(200)
        : z.string().max(200).regex(question.pattern)
  }
}

function describe(question: Question): string {
  const { onlyWhen } = question
  const unit = question.kind === 'number' ? question.unit?.nl : undefined
  const parts = [
    question.label.nl,
    question.help?.nl,
    question.kind === 'euros' ? 'In euro.' : unit && `In ${unit}.`,
    question.kind === 'moment' ? 'Nederlandse tijd.' : undefined,
    onlyWhen && `Alleen als ${onlyWhen.question} ${onlyWhen.is.join(' of ')} is.`,
  ]
  return parts.filter((part) => part !== undefined).join(' ')
}

function field(question: Question): z.ZodType {
  const schema = bare(question).describe(describe(question))
  return question.optional === true || question.onlyWhen !== undefined ? schema.optional() : schema
}

/**
 * The questions of a scheme as the schema of an object: what its callers read in the OpenAPI description.
 * Answers themselves are checked by the questions, which say more about what is wrong.
 */
export function answersSchema(questions: Questions): z.ZodObject {
  const entries = Object.entries(questions).map(([name, question]) => [name, field(question)])
  return z.strictObject(Object.fromEntries(entries))
}
