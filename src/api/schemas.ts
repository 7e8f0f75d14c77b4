import { z } from 'zod'
import {
  changeNames,
  changeReasonNames,
  dimensionFields,
  directionNames,
  intervalAbsenceNames,
  intervalKindNames,
  missingNames,
  phaseNames,
  qualifierNames,
  reliabilityNames,
  statusNames,
  unitNames,
} from './dutch-names.ts'

const valuesOf = (names: Readonly<Record<string, string>>) =>
  z.enum(Object.values(names) as [string, ...string[]])

const link = z.strictObject({ href: z.string() })
const release = z.string().describe('Kenmerk van de release waaruit dit antwoord komt.')

/** Members of every page of a collection. */
export const pageEnvelope = {
  release,
  aantal: z.int().min(0).describe('Aantal in de hele selectie.'),
  pagina: z.int().min(1),
  aantalPerPagina: z.int().min(1),
  paginas: z.int().min(1),
  _links: z.strictObject({
    self: link,
    first: link,
    prev: link.optional(),
    next: link.optional(),
    last: link,
  }),
}

/** A range around a value. */
export const intervalSchema = z.strictObject({
  laag: z.number(),
  hoog: z.number(),
  soort: valuesOf(intervalKindNames),
  methode: z.string(),
  niveau: z.number().min(0).max(1).optional().describe('Dekking, tussen 0 en 1.'),
})

const dimensionShape = Object.fromEntries(
  Object.values(dimensionFields).map((field) => [field, z.string().optional()]),
)

/** One observation; every member is optional because `velden` may leave it out. */
export const observationSchema = z.strictObject({
  indicator: z.string().optional(),
  definitie: z.string().optional(),
  periode: z.string().optional(),
  ...dimensionShape,
  waarde: z.number().optional().describe('Aandelen tussen 0 en 1, geld in eurocent. Nooit null.'),
  ontbreekt: z
    .strictObject({ reden: valuesOf(missingNames), toelichting: z.string() })
    .optional()
    .describe('Staat er in plaats van `waarde` als er geen getal is.'),
  eenheid: valuesOf(unitNames).optional(),
  status: valuesOf(statusNames).optional(),
  kwalificatie: valuesOf(qualifierNames).optional(),
  ongeverifieerd: z.boolean().optional(),
  interval: intervalSchema.optional(),
  geenInterval: valuesOf(intervalAbsenceNames).optional(),
  n: z.number().optional(),
  bronnen: z.array(z.string()).optional(),
  noot: z.string().optional(),
})

/** A page of observations. */
export const observationsSchema = z.strictObject({
  ...pageEnvelope,
  waarnemingen: z.array(observationSchema),
})

/** An indicator in the list. */
export const indicatorSummarySchema = z.strictObject({
  slug: z.string(),
  naam: z.string(),
  vraag: z.string(),
  fase: valuesOf(phaseNames),
  eenheid: valuesOf(unitNames),
  richting: valuesOf(directionNames),
  _links: z.strictObject({ self: link, waarnemingen: link }),
})

/** A page of indicators. */
export const indicatorsSchema = z.strictObject({
  ...pageEnvelope,
  indicatoren: z.array(indicatorSummarySchema),
})

const namedCode = z.strictObject({ code: z.string(), naam: z.string() })

/** An indicator with everything needed to read its figures. */
export const indicatorSchema = z.strictObject({
  release,
  slug: z.string(),
  naam: z.string(),
  vraag: z.string(),
  fase: valuesOf(phaseNames),
  definitie: z.string(),
  populatie: z.string(),
  eenheid: valuesOf(unitNames),
  richting: valuesOf(directionNames),
  methode: z.string(),
  formule: z.string().optional(),
  kanttekeningen: z.array(z.string()),
  kerncijfer: observationSchema
    .optional()
    .describe('Het nieuwste cijfer dat de vraag beantwoordt.'),
  aantalWaarnemingen: z.int().min(0),
  perioden: z.array(z.string()),
  definities: z.array(namedCode),
  dimensies: z.array(
    z.strictObject({ veld: z.string(), naam: z.string(), codes: z.array(namedCode) }),
  ),
  bronnen: z.array(z.string()),
  begrippen: z.array(z.string()),
  verwant: z.array(z.string()),
  _links: z.strictObject({ self: link, waarnemingen: link, pagina: link }),
})

/** A source as it stands in a release. */
export const sourceSchema = z.strictObject({
  id: z.string(),
  titel: z.string(),
  uitgever: z.string(),
  adres: z.string(),
  licentie: z.strictObject({ naam: z.string(), adres: z.string().optional() }),
  overgenomenOp: z
    .string()
    .optional()
    .describe('Dag waarop de cijfers uit de bron zijn overgenomen of opgehaald.'),
  betrouwbaarheid: valuesOf(reliabilityNames),
  bestanden: z.array(
    z.strictObject({ naam: z.string(), sha256: z.string(), bytes: z.number(), rijen: z.number() }),
  ),
  _links: z.strictObject({ self: link }),
})

/** A page of sources. */
export const sourcesSchema = z.strictObject({ ...pageEnvelope, bronnen: z.array(sourceSchema) })

/** A region: labour-market region, province or municipality. */
export const regionSchema = z.strictObject({
  code: z.string(),
  naam: z.string(),
  soort: z.enum(['land', 'arbeidsmarktregio', 'provincie', 'gemeente']),
  arbeidsmarktregio: z.string().optional(),
  provincie: z.string().optional(),
  onzeker: z.boolean().optional().describe('Waar als de indeling niet uit de bronnen te halen is.'),
  gemeenten: z.array(z.string()).optional(),
  _links: z.strictObject({ self: link }),
})

/** A page of regions. */
export const regionsSchema = z.strictObject({ ...pageEnvelope, regios: z.array(regionSchema) })

/** A term with its meaning. */
export const termSchema = z.strictObject({
  slug: z.string(),
  term: z.string(),
  engels: z.string(),
  definitie: z.string(),
  synoniemen: z.array(z.string()),
  bron: z.strictObject({ titel: z.string(), adres: z.string().optional() }),
  _links: z.strictObject({ self: link }),
})

/** A page of terms. */
export const termsSchema = z.strictObject({ ...pageEnvelope, begrippen: z.array(termSchema) })

/** A release: what it was made of. */
export const releaseSchema = z.strictObject({
  id: z.string(),
  programmaversie: z.string(),
  waarnemingen: z.int(),
  bronnen: z.array(z.string()),
  fouten: z.int().describe('Rijen of bestanden die niet bruikbaar waren.'),
  waarschuwingen: z.int(),
  huidig: z.boolean(),
  actiefSinds: z
    .string()
    .optional()
    .describe('Tijdstip waarop deze release het laatst actief werd.'),
  _links: z.strictObject({ self: link, verschillen: link }),
})

/** A page of releases. */
export const releasesSchema = z.strictObject({ ...pageEnvelope, releases: z.array(releaseSchema) })

/** A page of figures that differ between two releases. */
export const differencesSchema = z.strictObject({
  ...pageEnvelope,
  van: z.string(),
  naar: z.string(),
  verschillen: z.array(
    z.strictObject({
      soort: valuesOf(changeNames),
      redenen: z.array(valuesOf(changeReasonNames)),
      voor: observationSchema.optional(),
      na: observationSchema.optional(),
    }),
  ),
})

/** An RFC 9457 answer. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  parameter: z.string().optional(),
  gevonden: z.string().optional(),
  toegestaneWaarden: z.array(z.string()).optional(),
  bedoelJe: z.string().optional(),
  velden: z
    .array(
      z.strictObject({
        veld: z.string().optional(),
        melding: z.string(),
        gevonden: z.string().optional(),
        verwacht: z.string().optional(),
      }),
    )
    .optional(),
})
