import { z } from 'zod'
import {
  type CalendarRule,
  type Citation,
  type Code,
  type CodeList,
  calendarRuleIds,
  type GlossaryEntry,
  type Publication,
  type RegionTile,
  type ShortageSectorScheme,
} from './model.ts'

const text = z.string().trim().min(1)
const year = z.int().min(1900).max(2100)
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a slug like "derde-leerweg"')

/** Drops keys without a value, so that optional fields are absent and never `undefined`. */
function present<T extends object>(value: object): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T
}

/** A schema whose result is the contract type `T`, with absent keys really absent. */
function contract<T extends object>(schema: z.ZodType<object>): z.ZodType<T> {
  return schema.transform((value) => present<T>(value)) as unknown as z.ZodType<T>
}

/** A text in Dutch and English, both filled. */
export const localisedSchema = z.strictObject({ nl: text, en: text })

/** A citation: seen on a day, or marked as not seen; never both. */
export const citationSchema = contract<Citation>(
  z
    .strictObject({
      title: text,
      url: z.url().optional(),
      checkedOn: z.iso.date().optional(),
      unverified: z.literal(true).optional(),
    })
    .refine((c) => (c.checkedOn === undefined) !== (c.unverified === undefined), {
      message: 'expected either checkedOn (a day) or unverified: true',
    }),
)

const codeSchema = contract<Code>(
  z
    .strictObject({
      code: text,
      name: localisedSchema,
      validFrom: year.optional(),
      validTo: year.optional(),
      parent: text.optional(),
      uncertain: z.literal(true).optional(),
      description: localisedSchema.optional(),
      aliases: z.array(text).optional(),
      source: citationSchema.optional(),
    })
    .refine((c) => (c.validFrom ?? 0) <= (c.validTo ?? 9999), {
      message: 'expected validFrom not after validTo',
    }),
)

const codeListFields = {
  id: z.string().regex(/^[a-z][A-Za-z]+$/),
  name: localisedSchema,
  source: citationSchema,
  parentList: text.optional(),
  codes: z.array(codeSchema).min(1),
}

/** A file of `data/codelists` that holds one code list. */
export const codeListSchema = contract<CodeList>(z.strictObject(codeListFields))

const schemeSchema = contract<ShortageSectorScheme>(
  z.strictObject({
    scheme: slug,
    name: localisedSchema,
    validFrom: year,
    validTo: year.optional(),
    source: citationSchema,
    members: z.array(z.strictObject({ code: text, wording: text })).min(1),
  }),
)

/** The file with shortage sectors: a code list plus its membership per scheme. */
export const shortageSectorSchema = z.strictObject({
  ...codeListFields,
  schemes: z.array(schemeSchema).min(1),
})

/** The file with municipalities per year. */
export const municipalitiesSchema = z.strictObject({
  source: citationSchema,
  years: z
    .array(
      z.strictObject({
        year,
        municipalities: z.array(
          z.strictObject({
            code: z.string().regex(/^GM\d{4}$/),
            name: text,
            region: z.string().regex(/^AM\d{2}$/),
            province: z.string().regex(/^PV\d{2}$/),
            uncertain: z.literal(true).optional(),
          }),
        ),
      }),
    )
    .min(1),
})

/** The file with the places of the regions on the tile map. */
export const regionTilesSchema = z.strictObject({
  tiles: z.array(
    contract<RegionTile>(
      z.strictObject({
        region: z.string().regex(/^AM\d{2}$/),
        column: z.int(),
        row: z.int(),
        abbreviation: z.string().regex(/^\p{L}{2,4}$/u),
      }),
    ),
  ),
})

const calendarDay = z.strictObject({
  day: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'expected MM-DD'),
  yearOffset: z.int().min(0).max(2),
})

/** The file with the fixed days of the school year. */
export const calendarSchema = z.strictObject({
  rules: z.array(
    contract<CalendarRule>(
      z.strictObject({
        id: z.enum(calendarRuleIds),
        name: localisedSchema,
        from: calendarDay,
        to: calendarDay.optional(),
        source: citationSchema,
      }),
    ),
  ),
})

/** The file with the glossary. */
export const glossarySchema = z.strictObject({
  entries: z
    .array(
      contract<GlossaryEntry>(
        z.strictObject({
          slug,
          term: localisedSchema,
          definition: localisedSchema,
          synonyms: z.array(text),
          source: citationSchema,
        }),
      ),
    )
    .min(1),
})

/** The phases of a school career by which publications are filed. */
export const phases = ['choice', 'learning', 'transition', 'lifelong', 'system'] as const

/** The file with the research library. */
export const researchSchema = z.strictObject({
  publications: z
    .array(
      contract<Publication>(
        z.strictObject({
          slug,
          title: text,
          authors: z.array(text).min(1),
          year,
          summary: localisedSchema,
          url: z.url().optional(),
          themes: z.array(slug).min(1),
          phases: z.array(z.enum(phases)).min(1),
          language: z.enum(['nl', 'en']),
          unverified: z.literal(true).optional(),
        }),
      ),
    )
    .min(1),
})
