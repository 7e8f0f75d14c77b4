import type {
  Audience,
  CalculationStatus,
  Decision,
  ParameterUnit,
  Question,
  RuleOutcome,
  SchemeDescription,
} from '#schemes'

/** Kinds of schemes as the API names them. */
export const schemeKindNames: Readonly<Record<SchemeDescription['kind'], string>> = {
  subsidy: 'subsidie',
  fee: 'bijdrage',
  funding: 'bekostiging',
  duty: 'plicht',
  entitlement: 'aanspraak',
}

/** Who comes with a question, as the API names them. */
export const audienceNames: Readonly<Record<Audience, string>> = {
  employer: 'werkgever',
  school: 'school',
  student: 'student',
  municipality: 'gemeente',
  officer: 'beoordelaar',
}

/** What a calculation comes to, as the API names it. */
export const calculationStatusNames: Readonly<Record<CalculationStatus, string>> = {
  conditionsMet: 'voldoetAanVoorwaarden',
  conditionsNotMet: 'voldoetNietAanVoorwaarden',
  undecided: 'onbeslist',
  computed: 'berekend',
  notInForce: 'nietVanKracht',
}

/** What a rule says, as the API names it. */
export const ruleOutcomeNames: Readonly<Record<RuleOutcome, string>> = {
  met: 'voldaan',
  notMet: 'nietVoldaan',
  computed: 'berekend',
  unknown: 'onbekend',
  notApplicable: 'nietVanToepassing',
}

/** What a decision on an application says, as the API names it. */
export const decisionNames: Readonly<Record<Decision['status'], string>> = {
  granted: 'toeTeKennen',
  partlyGranted: 'deelsToeTeKennen',
  refused: 'afTeWijzen',
  reserve: 'reserve',
}

/** Kinds of questions as the API names them. */
export const questionKindNames: Readonly<Record<Question['kind'], string>> = {
  number: 'getal',
  euros: 'euro',
  yesNo: 'jaNee',
  day: 'dag',
  moment: 'moment',
  choice: 'keuze',
  text: 'tekst',
}

/** Units of parameters and amounts as the API names them. */
export const parameterUnitNames: Readonly<Record<ParameterUnit, string>> = {
  euroCents: 'eurocent',
  ratio: 'aandeel',
  count: 'aantal',
  persons: 'personen',
  weeks: 'weken',
  months: 'maanden',
  years: 'jaren',
  days: 'dagen',
  hours: 'uren',
  hoursPerWeek: 'urenPerWeek',
  age: 'leeftijd',
  percentage: 'procent',
  factor: 'factor',
  moment: 'moment',
  day: 'dag',
  text: 'tekst',
  table: 'tabel',
}
