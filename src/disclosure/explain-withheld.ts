import type { Language } from '#kernel'
import type { DisclosurePolicy, PrimaryRule } from './model.ts'

type Rule = PrimaryRule | 'secondary'

/** What each rule of a policy says, in words. */
const words: Record<Language, Record<Rule, (policy: DisclosurePolicy) => string>> = {
  nl: {
    minimumFrequency: (p) =>
      `Een getal staat er alleen als het over ten minste ${p.minimumFrequency} mensen gaat.`,
    groupDisclosure: () =>
      'Een aandeel staat er niet als (bijna) iedereen in een groep hetzelfde heeft: dan weet je het van elk van hen.',
    dominance: () =>
      'Een bedrag staat er niet als een paar mensen er het grootste deel van hebben.',
    pPercent: () =>
      'Een bedrag staat er niet als iemand er het bedrag van een ander uit kan schatten.',
    differencing: () =>
      'Een getal staat er niet als het verschil met een ander gepubliceerd getal over een kleine groep gaat.',
    secondary: () =>
      'Een getal staat er niet als je er een ander verborgen getal mee kunt uitrekenen.',
  },
  en: {
    minimumFrequency: (p) =>
      `A number is shown only when it is about at least ${p.minimumFrequency} people.`,
    groupDisclosure: () =>
      'A share is not shown when (nearly) everyone in a group has the same: then you know it of each of them.',
    dominance: () => 'An amount is not shown when a few people make up most of it.',
    pPercent: () =>
      'An amount is not shown when someone could estimate the amount of another from it.',
    differencing: () =>
      'A number is not shown when its difference with another published number is about a small group.',
    secondary: () =>
      'A number is not shown when another hidden number could be worked out from it.',
  },
}

const heads: Record<Language, string> = {
  nl: 'Dit getal is verborgen om mensen te beschermen.',
  en: 'This number is hidden to protect people.',
}

const ends: Record<Language, string> = {
  nl: 'Welke regel hier geldt, zeggen we niet: ook dat zou iets verraden.',
  en: 'We do not say which of these rules applies here: that too would give something away.',
}

/** The rules that a policy has, in the order in which they are explained. */
function rulesOf(policy: DisclosurePolicy): Rule[] {
  return [
    'minimumFrequency',
    ...(policy.groupDisclosure === undefined ? [] : (['groupDisclosure'] as const)),
    ...(policy.dominance === undefined ? [] : (['dominance'] as const)),
    ...(policy.pPercent === undefined ? [] : (['pPercent'] as const)),
    'differencing',
    'secondary',
  ]
}

/**
 * Why a number is missing, for everyone: the same sentences for every withheld number of a release. Whether a
 * number is withheld for its own sake or for another's would tell how great it is (under or over the
 * minimum), and with the shown totals sometimes exactly.
 */
export function explainWithheld(policy: DisclosurePolicy, language: Language): readonly string[] {
  return [
    heads[language],
    ...rulesOf(policy).map((rule) => words[language][rule](policy)),
    ends[language],
  ]
}

/** What one rule says, for the holder of the microdata, who sees which rule withheld what. */
export function explainRule(rule: Rule, policy: DisclosurePolicy, language: Language): string {
  return words[language][rule](policy)
}
