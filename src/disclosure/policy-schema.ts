import { z } from 'zod'

const text = z.string().trim().min(1)
const localised = z.strictObject({ nl: text, en: text })

const source = z
  .strictObject({
    title: text,
    url: z.url().exactOptional(),
    checkedOn: z.iso.date().exactOptional(),
    unverified: z.literal(true).exactOptional(),
  })
  .refine((s) => (s.checkedOn === undefined) !== (s.unverified === undefined), {
    message: 'expected either checkedOn (a day) or unverified: true',
  })
  .transform(({ unverified, ...rest }) => ({ ...rest, unverified: unverified === true }))

function rule<T extends z.ZodType>(value: T) {
  return z.strictObject({ value, source })
}

const ratio = z.number().min(0).max(1)
const percent = z.number().positive().max(100)

const rules = z.strictObject({
  minimumFrequency: rule(z.int().min(2)),
  minimumDenominator: rule(z.int().min(2)),
  protectZeros: rule(z.boolean()),
  dominance: rule(z.strictObject({ n: z.int().min(1), k: percent })).exactOptional(),
  pPercent: rule(percent).exactOptional(),
  groupDisclosure: rule(
    z.strictObject({ low: ratio, high: ratio }).refine(({ low, high }) => low < high, {
      message: 'expected low below high',
    }),
  ).exactOptional(),
  quantiles: rule(
    z.strictObject({
      eachSide: z.int().min(1),
      roundTo: z.record(text, z.number().positive()),
    }),
  ),
  countRounding: rule(z.int().min(2)).exactOptional(),
  roundingBase: rule(z.int().min(2)).exactOptional(),
  perturbation: rule(
    z.strictObject({
      maximum: z.int().min(1),
      variance: z.number().positive(),
      notPublished: z.int().min(0),
      stay: z.number().gt(0).lt(1).exactOptional(),
    }),
  ).exactOptional(),
  sumNoise: rule(
    z.strictObject({ magnitudes: z.array(z.number().positive().max(1)).min(1) }),
  ).exactOptional(),
  withheldText: rule(text).exactOptional(),
})

/** A policy file: versions in order of time, every value with its source. */
export const policyFileSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case'),
  title: localised,
  description: localised,
  versions: z
    .array(
      z
        .strictObject({
          from: z.strictObject({ value: z.iso.date(), source }),
          method: z.enum(['suppression', 'cellKey', 'controlledRounding']),
          costs: z.enum(['value', 'count', 'information']),
          rules,
        })
        .refine((v) => v.method !== 'cellKey' || v.rules.perturbation !== undefined, {
          message: 'expected a rule perturbation for cellKey',
        })
        .refine((v) => v.method !== 'controlledRounding' || v.rules.roundingBase !== undefined, {
          message: 'expected a rule roundingBase for controlledRounding',
        }),
    )
    .min(1)
    .refine(
      (versions) =>
        versions.every((v, i) => i === 0 || v.from.value > (versions[i - 1]?.from.value ?? '')),
      { message: 'expected versions in ascending order of from' },
    ),
})
/** The content of a policy file. */
export type PolicyFile = z.infer<typeof policyFileSchema>
