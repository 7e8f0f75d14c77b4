import { z } from 'zod'
import { yamlFile } from '#reference'

const share = z.number().min(0).max(1)
const deviation = z.number().min(-1).max(1)
const cents = z.int().positive()
const months = z.int().positive()

const levels = ['1', '2', '3', '4'] as const
const byLevel = <T extends z.ZodType>(value: T) => z.record(z.enum(levels), value)
const byPathway = <T extends z.ZodType>(value: T) => z.strictObject({ bol: value, bbl: value })

const shares = (length: number) =>
  z
    .array(share)
    .length(length)
    .refine((parts) => parts.reduce((a, b) => a + b, 0) <= 1 + 1e-9, {
      message: 'expected shares that add up to at most 1',
    })

const career = z.strictObject({
  start: share,
  before9: share,
  at9: share,
  after9: share,
  waiting: shares(4),
  later: shares(4),
  permanent: share,
  conversion: share,
})

const schema = z.strictObject({
  source: z.strictObject({ title: z.string(), unverified: z.literal(true) }),
  firstSchoolYear: z.int(),
  cohorts: z.int().positive(),
  monthsAfterLeaving: months,
  lastMonth: z.tuple([z.int(), z.int().min(1).max(12)]),
  education: z.strictObject({
    leaving: byLevel(share),
    diploma: byLevel(share),
    hbo: byPathway(share),
    mbo: byPathway(byLevel(share)),
    switch: share,
    hboYears: z.int().positive(),
    hboDropOut: share,
    prior: byLevel(shares(5)),
    origin: shares(3),
  }),
  careers: z.strictObject({
    'bol-graduated': career,
    'bbl-graduated': career,
    'bol-left': career,
    'bbl-left': career,
  }),
  levelEffect: byLevel(deviation),
  effects: z.strictObject({
    programme: share,
    institution: share,
    region: share,
    origin: deviation,
    female: deviation,
  }),
  wages: z.strictObject({
    lowest: cents,
    bol: byLevel(cents),
    bbl: byLevel(cents),
    programmeDeviation: share,
    growth: share,
  }),
  jobs: z.strictObject({
    change: share,
    loss: share,
    backToWork: share,
    inSector: share,
    sameRegion: share,
  }),
})

/** Numbers of the generator, as in `data/population/parameters.yaml`: chosen by us, none published. */
export type PopulationParameters = z.infer<typeof schema>
/** What leavers of a group that do not go on do after leaving. */
export type CareerParameters = z.infer<typeof career>

/** The parameters we ship. */
export const populationParameters: () => PopulationParameters = yamlFile(
  'population/parameters.yaml',
  schema,
)
