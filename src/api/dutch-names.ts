import type { Phase } from '#indicators'
import type {
  Interval,
  IntervalAbsence,
  Localised,
  MissingReason,
  ObsStatus,
  Qualifier,
  Unit,
} from '#kernel'
import type { DimensionId } from '#reference'
import type { FigureChange } from '#store'

/**
 * The one mapping between the English names inside the product and the Dutch names of the public API:
 * field names of dimensions, in the canonical order of columns.
 */
export const dimensionFields: Readonly<Record<DimensionId, string>> = {
  region: 'regio',
  pathway: 'leerweg',
  level: 'niveau',
  sectorChamber: 'sectorkamer',
  fieldOfStudy: 'studierichting',
  programme: 'opleiding',
  institution: 'instelling',
  sex: 'geslacht',
  age: 'leeftijd',
  origin: 'herkomst',
  priorEducation: 'vooropleiding',
  educationSector: 'onderwijssector',
  occupation: 'beroepsklasse',
  outflow: 'uitstroom',
  workThreshold: 'werkdrempel',
  moment: 'meetmoment',
  position: 'bestemming',
  category: 'categorie',
}

/** Dimension id by its Dutch field name. */
export const dimensionByField: ReadonlyMap<string, DimensionId> = new Map(
  Object.entries(dimensionFields).map(([id, field]) => [field, id as DimensionId]),
)

/** Phases of the Atlas as the API names them. */
export const phaseNames: Readonly<Record<Phase, string>> = {
  choice: 'kiezen',
  learning: 'leren',
  transition: 'overstappen',
  lifelong: 'leven-lang-ontwikkelen',
  system: 'stelsel',
}

/** Why there is no number, as the API names it. */
export const missingNames: Readonly<Record<MissingReason, string>> = {
  suppressed: 'afgeschermd',
  notMeasured: 'nietGemeten',
  notApplicable: 'nietVanToepassing',
  notDelivered: 'nietGeleverd',
  notYetInForce: 'nogNietVanKracht',
  revised: 'ingetrokken',
}

/** What each reason for a missing number means, for a reader. */
export const missingExplanations: Readonly<Record<MissingReason, Localised>> = {
  suppressed: {
    nl: 'Bekend, maar niet getoond om personen te beschermen.',
    en: 'Known, but withheld to protect persons.',
  },
  notMeasured: { nl: 'Niemand telt dit.', en: 'Nobody counts this.' },
  notApplicable: {
    nl: 'De vraag heeft hier geen betekenis.',
    en: 'The question has no meaning here.',
  },
  notDelivered: {
    nl: 'Wel geteld, maar niet gepubliceerd voor deze selectie.',
    en: 'Counted, but not published for this selection.',
  },
  notYetInForce: {
    nl: 'De regel of het doel geldt nog niet in deze periode.',
    en: 'The rule or target is not yet in force in this period.',
  },
  revised: { nl: 'Ingetrokken door de bron.', en: 'Withdrawn by its source.' },
}

/** What kind of number it is, as the API names it. */
export const statusNames: Readonly<Record<ObsStatus, string>> = {
  final: 'definitief',
  provisional: 'voorlopig',
  estimate: 'schatting',
  forecast: 'prognose',
  target: 'doel',
  legal: 'wettelijk',
}

/** How exact the source calls a value, as the API names it. */
export const qualifierNames: Readonly<Record<Qualifier, string>> = {
  exact: 'exact',
  about: 'ongeveer',
  moreThan: 'meerDan',
  lessThan: 'minderDan',
  almost: 'bijna',
}

/** Why a value has no interval, as the API names it. */
export const intervalAbsenceNames: Readonly<Record<IntervalAbsence, string>> = {
  fullCount: 'volledigeTelling',
  notPublished: 'nietGepubliceerd',
  setValue: 'vastgesteld',
}

/** Where an interval comes from, as the API names it. */
export const intervalKindNames: Readonly<Record<Interval['kind'], string>> = {
  sampling: 'steekproef',
  rounding: 'afronding',
  withheld: 'afscherming',
  prediction: 'voorspelling',
}

/** Units as the API names them: shares stay ratios 0–1 and money stays in whole euro cents. */
export const unitNames: Readonly<Record<Unit, string>> = {
  persons: 'personen',
  thousandPersons: 'duizendPersonen',
  ratio: 'aandeel',
  percentagePoint: 'verschilVanAandelen',
  euroCents: 'eurocent',
  euroCentsPerMonth: 'eurocentPerMaand',
  euroCentsPerYear: 'eurocentPerJaar',
  euroCentsPerHour: 'eurocentPerUur',
  months: 'maanden',
  vacancies: 'vacatures',
  vacanciesPerJobSeeker: 'vacaturesPerWerkzoekende',
  companies: 'bedrijven',
  institutions: 'instellingen',
  qualifications: 'kwalificaties',
  placements: 'plaatsen',
  reports: 'meldingen',
  regions: 'regios',
  thousandJobs: 'duizendBanen',
  quotient: 'quotient',
  relativeChange: 'relatieveVerandering',
}

/** Which way an indicator should go, as the API names it. */
export const directionNames = {
  higherIsBetter: 'hogerIsBeter',
  lowerIsBetter: 'lagerIsBeter',
  none: 'geen',
} as const

/** How well a source was seen, as the API names it. */
export const reliabilityNames = {
  official: 'officieel',
  secondary: 'tweedehands',
  none: 'nietGezien',
} as const

/** Kinds of change between releases, as the API names them. */
export const changeNames: Readonly<Record<FigureChange['kind'], string>> = {
  added: 'toegevoegd',
  removed: 'vervallen',
  changed: 'gewijzigd',
}

/** Reasons of a change between releases, as the API names them. */
export const changeReasonNames: Readonly<Record<FigureChange['reasons'][number], string>> = {
  newSourceFile: 'nieuwBronbestand',
  changedSourceFile: 'gewijzigdBronbestand',
  removedSourceFile: 'vervallenBronbestand',
  changedCode: 'gewijzigdeRekenregel',
}
