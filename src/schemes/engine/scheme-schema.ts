import { z } from 'zod'
import { periodKind } from '#kernel'
import { audiences, parameterUnits, ruleOutcomes } from './model.ts'

const localised = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) })
const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case')
const day = z.string().refine((text) => periodKind(text) === 'day', 'a day as 2024-09-17')
const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'a moment as 2024-09-17T17:00')

const reference = z.strictObject({
  article: z.string().min(1),
  title: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }),
})

const value = z.union([z.number(), z.string(), z.record(z.string(), z.number())])

/** What a file in `parameters/` holds. */
export const parameterSchema = z.strictObject({
  id: kebab,
  label: localised,
  unit: z.enum(parameterUnits),
  values: z
    .array(
      z.strictObject({
        from: day,
        to: day.optional(),
        value,
        reference,
        checkedOn: day,
        unverified: z.boolean().optional(),
        note: localised.optional(),
      }),
    )
    .min(1),
})

/** What `scheme.yaml` holds. */
export const schemeSchema = z.strictObject({
  id: kebab,
  title: localised,
  kind: z.enum(['subsidy', 'fee', 'funding', 'duty', 'entitlement']),
  audiences: z.array(z.enum(audiences)).min(1),
  summary: localised,
  executor: z.string().min(1),
  versions: z
    .array(
      z.strictObject({
        from: day,
        to: day.optional(),
        title: localised,
        reference,
        unverified: z.boolean().optional(),
      }),
    )
    .min(1),
  windows: z
    .array(
      z.strictObject({
        id: kebab,
        opens: moment.optional(),
        closes: moment,
        label: localised,
        reference,
        unverified: z.boolean().optional(),
      }),
    )
    .default([]),
  caveats: z.array(localised).default([]),
})

/** What `rules.yaml` holds. */
export const rulesSchema = z.array(
  z.strictObject({
    id: kebab,
    reference,
    unverified: z.boolean().optional(),
    texts: z.partialRecord(z.enum(ruleOutcomes), localised),
  }),
)

const scalar = z.union([z.string(), z.number(), z.boolean()])
const expectedAmount = z.union([z.number(), z.null()])

/** What a file in `scenarios/` holds: cases with one answer, or batches. Amounts by id; `null`: not there. */
export const scenariosSchema = z.array(
  z.strictObject({
    /** A sentence about the law. */
    name: z.string().min(10),
    on: day,
    source: z.string().optional(),
    answers: z.record(z.string(), scalar).optional(),
    applications: z.array(z.record(z.string(), scalar)).optional(),
    settings: z.record(z.string(), scalar).optional(),
    /** Parameters changed first: id → value from `on`. */
    reform: z.record(z.string(), value).optional(),
    expect: z.strictObject({
      status: z.string().optional(),
      amounts: z.record(z.string(), expectedAmount).optional(),
      rules: z.record(z.string(), z.enum(ruleOutcomes)).optional(),
      decisions: z
        .array(z.strictObject({ status: z.string().optional(), amount: z.number().optional() }))
        .optional(),
      issues: z.array(z.string()).optional(),
    }),
  }),
)

/** The scenarios of one file. */
export type Scenarios = z.infer<typeof scenariosSchema>
