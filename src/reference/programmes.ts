import { z } from 'zod'
import type { Citation } from './model.ts'
import { citationSchema } from './schemas.ts'
import { yamlFile } from './yaml-files.ts'

const text = z.string().trim().min(1)

const programmeSchema = z.strictObject({
  crebo: z.string().regex(/^\d{5}$/, 'expected five digits'),
  name: text,
  level: z.enum(['1', '2', '3', '4']),
  domain: z.string().optional(),
  sectorChamber: text,
  fieldOfStudy: text,
  onlyPathway: z.enum(['bol', 'bbl']).optional(),
})

const programmesFile = yamlFile(
  'codelists/programmes.yaml',
  z.strictObject({
    source: citationSchema,
    divisionSource: citationSchema,
    programmes: z.array(programmeSchema).min(1),
  }),
)

/**
 * A qualification with its crebo (five digits), Dutch name and level. `domain` is absent for entry
 * programmes; `sectorChamber` and `fieldOfStudy` are our own division (see {@link programmeSources}).
 */
export type Programme = z.infer<typeof programmeSchema>

/** The 470 qualifications of the files of 2015, in order of crebo. Many were replaced since. */
export function programmes(): readonly Programme[] {
  return programmesFile().programmes
}

let byCrebo: ReadonlyMap<string, Programme> | undefined

/** The programme with this crebo, or `undefined` when our list does not hold it. */
export function programmeByCrebo(crebo: string): Programme | undefined {
  byCrebo ??= new Map(programmes().map((programme) => [programme.crebo, programme]))
  return byCrebo.get(crebo)
}

/** Where the programmes come from, and where their division into sector chambers and fields does. */
export function programmeSources(): { readonly facts: Citation; readonly division: Citation } {
  const { source, divisionSource } = programmesFile()
  return { facts: source, division: divisionSource }
}
