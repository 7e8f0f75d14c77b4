import type { Language, Localised } from '#kernel'
import {
  type Amount,
  type Calculation,
  type Finding,
  findingText,
  type Scheme,
  type UsedParameter,
} from '#schemes'

/** An amount under two laws; absent where a law does not give it. */
export interface AmountPair {
  readonly id: string
  readonly label: Localised
  readonly left?: Amount
  readonly right?: Amount
}

/** A step of reasoning that differs under two laws. */
export interface FindingPair {
  readonly rule: string
  readonly left?: Finding
  readonly right?: Finding
}

/** A parameter that two calculations used with different values, or that only one used. */
export interface ParameterPair {
  readonly id: string
  readonly left?: UsedParameter
  readonly right?: UsedParameter
}

/** What differs between two calculations of one case, and why. */
export interface Comparison {
  readonly amounts: readonly AmountPair[]
  readonly findings: readonly FindingPair[]
  readonly parameters: readonly ParameterPair[]
  readonly same: boolean
}

interface Pair<T> {
  readonly key: string
  readonly left?: T
  readonly right?: T
}

/** Two lists side by side by key, in the order of the left one, then what only the right one has. */
function pairs<T>(
  left: readonly T[],
  right: readonly T[],
  keyOf: (item: T, all: readonly T[]) => string,
): readonly Pair<T>[] {
  const lefts = new Map(left.map((item) => [keyOf(item, left), item]))
  const rights = new Map(right.map((item) => [keyOf(item, right), item]))
  return [...new Set([...lefts.keys(), ...rights.keys()])].map((key) => {
    const [l, r] = [lefts.get(key), rights.get(key)]
    return {
      key,
      ...(l === undefined ? {} : { left: l }),
      ...(r === undefined ? {} : { right: r }),
    }
  })
}

/** A rule may speak more than once: its first, its second time. */
function findingKey(finding: Finding, all: readonly Finding[]): string {
  const place = all.filter(({ rule }) => rule === finding.rule).indexOf(finding)
  return `${finding.rule} ${place}`
}

function used({ findings }: Calculation): readonly UsedParameter[] {
  return findings.flatMap(({ parameters }) => parameters)
}

/** Lays two calculations of one case side by side: every amount, and the reasons and values that differ. */
export function compareCalculations(
  scheme: Scheme,
  left: Calculation,
  right: Calculation,
  language: Language,
): Comparison {
  const words = (finding: Finding | undefined): string =>
    finding === undefined ? '' : `${finding.outcome} ${findingText(scheme, finding, language).text}`
  const amounts = pairs(left.amounts, right.amounts, ({ id }) => id).map(({ key, ...pair }) => {
    const label = (pair.left ?? pair.right)?.label ?? { nl: key, en: key }
    return { id: key, label, ...pair }
  })
  const findings = pairs(left.findings, right.findings, findingKey)
    .filter((pair) => words(pair.left) !== words(pair.right))
    .map(({ key, ...pair }) => ({ rule: key.split(' ')[0] ?? key, ...pair }))
  const parameters = pairs(used(left), used(right), ({ id }) => id)
    .filter((pair) => JSON.stringify(pair.left?.value) !== JSON.stringify(pair.right?.value))
    .map(({ key, ...pair }) => ({ id: key, ...pair }))
  const equal = amounts.every((pair) => pair.left?.value === pair.right?.value)
  return { amounts, findings, parameters, same: equal && left.status === right.status }
}
