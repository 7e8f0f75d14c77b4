import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { outcomeMeasures, tableAxes } from './model.ts'
import { type OutcomeParameters, outcomeParameterNames } from './outcome-parameters.ts'
import type { PlannedTable } from './table-plan.ts'

const text = z.string().trim().min(1)
const source = z
  .strictObject({
    title: text,
    url: z.url().optional(),
    checkedOn: z.iso.date().optional(),
    unverified: z.literal(true).optional(),
  })
  .refine((s) => (s.checkedOn === undefined) !== (s.unverified === undefined), {
    message: 'expected either checkedOn (a day) or unverified: true',
  })
const parameter = z.strictObject({
  value: z.number().nonnegative(),
  unit: z.enum(['hoursPerWeek', 'euroCentsPerMonth', 'months', 'ratio']),
  source,
})

const schema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  from: z.iso.date(),
  title: z.strictObject({ nl: text, en: text }),
  parameters: z.record(z.enum(outcomeParameterNames), parameter),
  netMinimumWage: z
    .array(z.strictObject({ year: z.int().min(1968).max(2100), value: z.int().positive(), source }))
    .min(1)
    .refine((years) => years.every((y, i) => i === 0 || y.year > (years[i - 1]?.year ?? 0)), {
      message: 'expected years in ascending order, each once',
    }),
})

/**
 * Parameters from the text of a YAML file.
 * @throws Error that names the path inside the file and what was expected there.
 */
export function parseOutcomeParameters(yaml: string): OutcomeParameters {
  const result = schema.safeParse(parse(yaml, { uniqueKeys: true }))
  if (result.success) return result.data
  const lines = result.error.issues.map((found) => `  ${found.path.join('.')}: ${found.message}`)
  throw new Error(`The outcome parameters do not fit their schema:\n${lines.join('\n')}`)
}

let shipped: OutcomeParameters | undefined

/** The parameters that ship in `data/outcomes/parameters.yaml`; read on the first call. */
export function shippedOutcomeParameters(): OutcomeParameters {
  shipped ??= parseOutcomeParameters(
    readFileSync(new URL('../../data/outcomes/parameters.yaml', import.meta.url), 'utf8'),
  )
  return shipped
}

const tablesSchema = z.strictObject({
  tables: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        title: z.strictObject({ nl: text, en: text }),
        axes: z.array(z.enum(tableAxes)),
        measures: z.array(z.enum(outcomeMeasures)).min(1).optional(),
      }),
    )
    .refine((tables) => new Set(tables.map((t) => t.id)).size === tables.length, {
      message: 'expected every id once',
    }),
})

let planned: readonly PlannedTable[] | undefined

/** The tables to be published, from `data/outcomes/tables.yaml`; read on the first call. */
export function plannedTables(): readonly PlannedTable[] {
  const file = new URL('../../data/outcomes/tables.yaml', import.meta.url)
  planned ??= tablesSchema.parse(parse(readFileSync(file, 'utf8'), { uniqueKeys: true })).tables
  return planned
}
