import { z } from 'zod'
import { pageEnvelope } from './schemas.ts'
import {
  audienceNames,
  calculationStatusNames,
  decisionNames,
  parameterUnitNames,
  questionKindNames,
  ruleOutcomeNames,
  schemeKindNames,
} from './scheme-names.ts'

const valuesOf = (names: Readonly<Record<string, string>>) =>
  z.enum(Object.values(names) as [string, ...string[]])
const link = z.strictObject({ href: z.string() })
const place = { artikel: z.string(), titel: z.string(), adres: z.string() }
const unverified = z.boolean().describe('Waar als er geen officiële bron is gezien.')
const { release: _release, ...page } = pageEnvelope

/** Query values that choose schemes. */
export const schemeKinds = valuesOf(schemeKindNames)
/** Query values that choose for whom a scheme is. */
export const schemeAudiences = valuesOf(audienceNames)

/** A scheme in the list. */
export const schemeSummarySchema = z.strictObject({
  naam: z.string(),
  titel: z.string(),
  soort: schemeKinds,
  doelgroepen: z.array(schemeAudiences),
  samenvatting: z.string(),
  uitvoerder: z.string(),
  verdeeltBudget: z.boolean(),
  _links: z.strictObject({
    self: link,
    parameters: link,
    berekeningen: link,
    verdelingen: link.optional(),
    kalender: link,
    pagina: link,
  }),
})

/** A page of schemes. */
export const schemesSchema = z.strictObject({ ...page, regelingen: z.array(schemeSummarySchema) })

const questionSchema = z.strictObject({
  veld: z.string(),
  soort: valuesOf(questionKindNames),
  vraag: z.string(),
  toelichting: z.string().optional(),
  verplicht: z.boolean(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  decimalen: z.int().optional(),
  eenheid: z.string().optional(),
  keuzes: z.array(z.strictObject({ code: z.string(), naam: z.string() })).optional(),
  alleenAls: z
    .strictObject({ veld: z.string(), is: z.array(z.union([z.string(), z.boolean()])) })
    .optional(),
})

/** A scheme with its versions, windows and questions. */
export const schemeSchema = schemeSummarySchema.extend({
  versies: z.array(
    z.strictObject({
      titel: z.string(),
      van: z.string(),
      tot: z.string().optional().describe('Laatste dag; ontbreekt zolang de tekst geldt.'),
      bron: z.strictObject(place),
      ongeverifieerd: unverified,
    }),
  ),
  aanvraagperioden: z.array(
    z.strictObject({
      kenmerk: z.string(),
      titel: z.string(),
      opent: z.string().optional(),
      sluit: z.string(),
      bron: z.strictObject(place),
      ongeverifieerd: unverified,
    }),
  ),
  kanttekeningen: z.array(z.string()),
  vragen: z.array(questionSchema),
  kolommen: z
    .array(questionSchema)
    .optional()
    .describe('Velden van een aanvraag in een verdeling.'),
  instellingen: z.array(questionSchema).optional().describe('Wat een verdeling één keer vraagt.'),
})

const parameterValue = z.union([z.number(), z.string(), z.record(z.string(), z.number())])

/** A parameter with its dated values. */
export const parameterSchema = z.strictObject({
  naam: z.string(),
  titel: z.string(),
  eenheid: valuesOf(parameterUnitNames),
  waarden: z.array(
    z.strictObject({
      waarde: parameterValue.describe('Aandelen tussen 0 en 1, geld in eurocent.'),
      van: z.string(),
      tot: z.string().optional(),
      bron: z.strictObject(place),
      overgenomenOp: z.string(),
      ongeverifieerd: unverified,
      noot: z.string().optional(),
    }),
  ),
  _links: z.strictObject({ self: link, regeling: link }),
})

/** A page of parameters. */
export const parametersSchema = z.strictObject({ ...page, parameters: z.array(parameterSchema) })

const amountSchema = z.strictObject({
  naam: z.string(),
  titel: z.string(),
  waarde: z.number().describe('Geld in eurocent.'),
  eenheid: valuesOf(parameterUnitNames),
})

const findingSchema = z.strictObject({
  regel: z.string(),
  uitkomst: valuesOf(ruleOutcomeNames),
  tekst: z.string(),
  bron: z.strictObject(place).optional(),
  ongeverifieerd: unverified,
  parameters: z.array(
    z.strictObject({
      naam: z.string(),
      waarde: parameterValue,
      eenheid: valuesOf(parameterUnitNames),
      van: z.string(),
      ongeverifieerd: unverified,
    }),
  ),
})

/** The answer to one case. */
export const calculationSchema = z.strictObject({
  regeling: z.string(),
  peildatum: z.string().describe('De dag waarvan de regels zijn toegepast.'),
  uitkomst: valuesOf(calculationStatusNames),
  bedragen: z.array(amountSchema),
  bevindingen: z.array(findingSchema),
  ongeverifieerd: unverified,
})

/** What came of many applications. */
export const divisionSchema = z.strictObject({
  regeling: z.string(),
  peildatum: z.string().optional(),
  bedragen: z.array(amountSchema),
  aantallen: z.record(valuesOf(decisionNames), z.int()),
  besluiten: z.array(
    z.strictObject({
      regel: z.int().describe('Regel in het bestand, of nummer in de lijst vanaf 1.'),
      kenmerk: z.string().optional(),
      uitkomst: valuesOf(decisionNames),
      bedrag: z.number().describe('Eurocent.'),
      bevindingen: z.array(z.int()).describe('Plaatsen in `bevindingen`, vanaf 0.'),
    }),
  ),
  bevindingen: z.array(findingSchema),
  meldingen: z.array(
    z.strictObject({
      regel: z.int().optional(),
      veld: z.string().optional(),
      melding: z.string(),
      gevonden: z.string().optional(),
      verwacht: z.string().optional(),
    }),
  ),
  aantalMeldingen: z.int(),
  ongeverifieerd: unverified,
})
