import type { Language, Localised, MissingReason, Unit } from '#kernel'
import { isMoney } from '#kernel'

/** Why a number is missing: in two or three words, and as a clause after "because". */
export interface ReasonWords {
  readonly short: Localised
  readonly because: Localised
}

/** The wording of each reason inside a drawing. */
export const reasonWords: Readonly<Record<MissingReason, ReasonWords>> = {
  suppressed: {
    short: { nl: 'afgeschermd', en: 'withheld' },
    because: {
      nl: 'het is afgeschermd om personen te beschermen',
      en: 'it is withheld to protect persons',
    },
  },
  notMeasured: {
    short: { nl: 'niet gemeten', en: 'not measured' },
    because: { nl: 'niemand dit heeft gemeten', en: 'nobody has measured it' },
  },
  notApplicable: {
    short: { nl: 'niet van toepassing', en: 'not applicable' },
    because: { nl: 'de vraag hier niet van toepassing is', en: 'the question does not apply here' },
  },
  notDelivered: {
    short: { nl: 'niet gepubliceerd', en: 'not published' },
    because: {
      nl: 'het voor deze keuze niet is gepubliceerd',
      en: 'it is not published for this selection',
    },
  },
  notYetInForce: {
    short: { nl: 'nog niet van kracht', en: 'not yet in force' },
    because: { nl: 'de regel dan niet geldt', en: 'the rule does not hold then' },
  },
  revised: {
    short: { nl: 'ingetrokken', en: 'withdrawn' },
    because: { nl: 'de bron het heeft ingetrokken', en: 'its source has withdrawn it' },
  },
}

/** The other fixed words of drawings. */
export const chartWords = {
  noFigure: { nl: 'geen cijfer', en: 'no figure' },
  noFigureBecause: { nl: 'geen cijfer, omdat', en: 'no figure, because' },
  noFigures: { nl: 'Er zijn geen cijfers om te tekenen.', en: 'There are no figures to draw.' },
  notFromZero: { nl: 'as begint niet bij 0', en: 'axis does not start at 0' },
  between: { nl: 'tussen', en: 'between' },
  and: { nl: 'en', en: 'and' },
  thousands: { nl: '× 1.000', en: '× 1,000' },
  from: { nl: 'vanaf', en: 'from' },
  forecast: { nl: 'verwachting', en: 'forecast' },
  target: { nl: 'doel', en: 'target' },
  estimate: { nl: 'schatting', en: 'estimate' },
  provisional: { nl: 'voorlopig', en: 'provisional' },
  persons: { nl: 'personen', en: 'persons' },
  largestBubble: { nl: 'Grootste bol', en: 'Largest bubble' },
  bubbleIs: { nl: 'Bol', en: 'Bubble' },
  byChance: { nl: 'door toeval', en: 'by chance' },
  notOnMap: { nl: 'Niet op de kaart', en: 'Not on the map' },
} as const satisfies Readonly<Record<string, Localised>>

const unitNames: Partial<Record<Unit, Localised>> = {
  persons: { nl: 'personen', en: 'persons' },
  thousandPersons: { nl: 'personen', en: 'persons' },
  percentagePoint: { nl: 'procentpunt', en: 'percentage points' },
  euroCentsPerMonth: { nl: 'per maand', en: 'per month' },
  euroCentsPerYear: { nl: 'per jaar', en: 'per year' },
  euroCentsPerHour: { nl: 'per uur', en: 'per hour' },
  months: { nl: 'maanden', en: 'months' },
  vacancies: { nl: 'vacatures', en: 'vacancies' },
  vacanciesPerJobSeeker: { nl: 'vacatures per werkzoekende', en: 'vacancies per job seeker' },
  companies: { nl: 'bedrijven', en: 'companies' },
  institutions: { nl: 'instellingen', en: 'institutions' },
  qualifications: { nl: 'kwalificaties', en: 'qualifications' },
  placements: { nl: 'plaatsen', en: 'places' },
  reports: { nl: 'meldingen', en: 'reports' },
  regions: { nl: "regio's", en: 'regions' },
  thousandJobs: { nl: 'banen', en: 'jobs' },
}

/** What an axis counts, printed once above it: `personen`, `€ per maand`; empty for shares, shown with %. */
export function unitCaption(unit: Unit, language: Language): string {
  const name = unitNames[unit]?.[language] ?? ''
  return isMoney(unit) ? `€ ${name}`.trim() : name
}

/** What a dotted stretch of a line means. */
export const skippedPeriods: Localised = {
  nl: 'Over de perioden hiertussen is geen cijfer gepubliceerd.',
  en: 'No figure was published for the periods in between.',
}
