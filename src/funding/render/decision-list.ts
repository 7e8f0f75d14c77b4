import type { Issue, Language } from '#kernel'
import { type Finding, findingText, type Scheme } from '#schemes'
import type { BatchDecision, Division } from '../model.ts'

/** What an export is made from. */
export interface DecisionList {
  readonly scheme: Scheme
  readonly division: Division
  readonly issues: readonly Issue[]
  readonly language: Language
}

/** One reason in words, with its article. */
export interface Reason {
  readonly text: string
  readonly article: string
}

/** Finds the words of a finding; each object is put in words once. */
export function reasonWriter({ scheme, language }: DecisionList): (finding: Finding) => Reason {
  const known = new Map<Finding, Reason>()
  return (finding) => {
    const before = known.get(finding)
    if (before !== undefined) return before
    const { text, reference, unverified } = findingText(scheme, finding, language)
    const mark = unverified ? (language === 'nl' ? ' (niet nagegaan)' : ' (not checked)') : ''
    const reason = { text: `${text}${mark}`, article: reference?.article ?? '' }
    if (known.size < 100_000) known.set(finding, reason)
    return reason
  }
}

/** All reasons of a decision: its sentences, and its articles each once. */
export function reasonsOf(
  { findings }: BatchDecision,
  write: (finding: Finding) => Reason,
): { readonly texts: readonly string[]; readonly articles: readonly string[] } {
  const reasons = findings.map(write)
  const articles = new Set(reasons.map(({ article }) => article).filter((text) => text !== ''))
  return { texts: reasons.map(({ text }) => text), articles: [...articles] }
}
