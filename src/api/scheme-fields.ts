import { schemeWindows } from '#funding'
import { type Issue, issueSentence, type Language } from '#kernel'
import {
  type Amount,
  type DatedValue,
  type Finding,
  findingText,
  type Parameter,
  type Question,
  type Questions,
  type Reference,
  type Scheme,
} from '#schemes'
import type { ApiContext } from './api-context.ts'
import {
  audienceNames,
  parameterUnitNames,
  questionKindNames,
  ruleOutcomeNames,
  schemeKindNames,
} from './scheme-names.ts'

function placeFields({ article, title, url }: Reference) {
  return { artikel: article, titel: title, adres: url }
}

/** The address of a scheme in the API. */
export function schemeAddress(api: ApiContext, id: string): string {
  return `${api.root}/regelingen/${id}`
}

/** A scheme as it stands in the list. */
export function schemeSummary(api: ApiContext, scheme: Scheme, language: Language) {
  const { id, title, kind, audiences, summary, executor } = scheme.description
  const self = schemeAddress(api, id)
  const divides = scheme.allocation !== undefined
  return {
    naam: id,
    titel: title[language],
    soort: schemeKindNames[kind],
    doelgroepen: audiences.map((audience) => audienceNames[audience]),
    samenvatting: summary[language],
    uitvoerder: executor,
    verdeeltBudget: divides,
    _links: {
      self: { href: self },
      parameters: { href: `${self}/parameters` },
      berekeningen: { href: `${self}/berekeningen` },
      ...(divides ? { verdelingen: { href: `${self}/verdelingen` } } : {}),
      kalender: { href: `${self}/kalender.ics` },
      pagina: { href: `${api.ports.baseUrl}/regelingen/${id}` },
    },
  }
}

function rangeFields(question: Question) {
  if (question.kind !== 'number' && question.kind !== 'euros') return {}
  const factor = question.kind === 'euros' ? 100 : 1
  const [low, high] = question.range
  const decimals = question.kind === 'euros' ? 2 : (question.decimals ?? 0)
  return { minimum: low / factor, maximum: high / factor, decimalen: decimals }
}

function questionFields(name: string, question: Question, language: Language) {
  const { onlyWhen, help } = question
  return {
    veld: name,
    soort: questionKindNames[question.kind],
    vraag: question.label[language],
    toelichting: help?.[language],
    verplicht: question.optional !== true,
    ...rangeFields(question),
    eenheid: question.kind === 'number' ? question.unit?.[language] : undefined,
    keuzes:
      question.kind === 'choice'
        ? Object.entries(question.choices).map(([code, text]) => ({ code, naam: text[language] }))
        : undefined,
    alleenAls: onlyWhen === undefined ? undefined : { veld: onlyWhen.question, is: onlyWhen.is },
  }
}

function questionList(questions: Questions, language: Language) {
  return Object.entries(questions).map(([name, each]) => questionFields(name, each, language))
}

/** A scheme with everything a caller needs to ask it something. */
export function schemeDetails(api: ApiContext, scheme: Scheme, language: Language) {
  const { description, allocation } = scheme
  return {
    ...schemeSummary(api, scheme, language),
    versies: description.versions.map(({ title, from, to, reference, unverified = false }) => ({
      titel: title[language],
      van: from,
      tot: to,
      bron: placeFields(reference),
      ongeverifieerd: unverified,
    })),
    aanvraagperioden: schemeWindows(scheme).map((window) => ({
      kenmerk: window.id,
      titel: window.label[language],
      opent: window.opens,
      sluit: window.closes,
      bron: placeFields(window.reference),
      ongeverifieerd: window.unverified ?? false,
    })),
    kanttekeningen: description.caveats.map((caveat) => caveat[language]),
    vragen: questionList(scheme.questions, language),
    kolommen: allocation && questionList(allocation.columns, language),
    instellingen: allocation && questionList(allocation.settings, language),
  }
}

function valueFields(dated: DatedValue, language: Language) {
  return {
    waarde: dated.value,
    van: dated.from,
    tot: dated.to,
    bron: placeFields(dated.reference),
    overgenomenOp: dated.checkedOn,
    ongeverifieerd: dated.unverified ?? false,
    noot: dated.note?.[language],
  }
}

/** A parameter with the given values. */
export function parameterFields(
  self: string,
  { id, label, unit }: Parameter,
  values: readonly DatedValue[],
  language: Language,
) {
  return {
    naam: id,
    titel: label[language],
    eenheid: parameterUnitNames[unit],
    waarden: values.map((dated) => valueFields(dated, language)),
    _links: {
      self: { href: `${self}/parameters/${id}` },
      regeling: { href: self },
    },
  }
}

/** An amount of a calculation or a division. */
export function amountFields({ id, label, value, unit }: Amount, language: Language) {
  return { naam: id, titel: label[language], waarde: value, eenheid: parameterUnitNames[unit] }
}

/** One step of reasoning in words, with where it stands and which values were used. */
export function findingFields(scheme: Scheme, finding: Finding, language: Language) {
  const { text, reference, unverified } = findingText(scheme, finding, language)
  return {
    regel: finding.rule,
    uitkomst: ruleOutcomeNames[finding.outcome],
    tekst: text,
    bron: reference === undefined ? undefined : placeFields(reference),
    ongeverifieerd: unverified,
    parameters: finding.parameters.map((used) => ({
      naam: used.id,
      waarde: used.value,
      eenheid: parameterUnitNames[used.unit],
      van: used.from,
      ongeverifieerd: used.unverified,
    })),
  }
}

/** An issue with an answer: which field, what was found, what is expected. */
export function issueFields(issue: Issue, language: Language) {
  const { found, expected } = issue.params
  return {
    regel: issue.at.line,
    veld: issue.at.column?.slice(0, 100),
    melding: issueSentence(issue, language).slice(0, 500),
    gevonden: found === undefined ? undefined : String(found).slice(0, 100),
    verwacht: expected === undefined ? undefined : String(expected),
  }
}
