import type {
  Amount,
  Calculation,
  CalculationStatus,
  Finding,
  ParameterReader,
  RuleOutcome,
} from './model.ts'

/** Collects the steps of a calculation, each with the parameters read since the step before. */
export interface Reasoning {
  /** Notes a condition: `undefined` (not answered) becomes `unknown`. Returns what was given. */
  check(rule: string, holds: boolean | undefined, values?: Finding['values']): boolean | undefined
  /** Notes a step that computes something. Returns nothing. */
  note(rule: string, values?: Finding['values'], outcome?: RuleOutcome): void
  readonly findings: readonly Finding[]
  /** `conditionsNotMet` when a condition fails, else `undecided` when one is unknown, else `conditionsMet`. */
  status(): CalculationStatus
  /** The finished calculation. Without a status, the one that follows from the findings. */
  result(amounts: readonly Amount[], status?: CalculationStatus): Calculation
}

/** Starts the reasoning on one case. */
export function reasonWith(parameters: ParameterReader): Reasoning {
  const findings: Finding[] = []
  const note = (
    rule: string,
    values: Finding['values'] = {},
    outcome: RuleOutcome = 'computed',
  ) => {
    findings.push({ rule, outcome, values, parameters: parameters.takeUsed() })
  }
  const status = (): CalculationStatus => {
    if (findings.some((finding) => finding.outcome === 'notMet')) return 'conditionsNotMet'
    if (findings.some((finding) => finding.outcome === 'unknown')) return 'undecided'
    return findings.some((finding) => finding.outcome === 'met') ? 'conditionsMet' : 'computed'
  }
  return {
    check: (rule, holds, values) => {
      note(rule, values, holds === undefined ? 'unknown' : holds ? 'met' : 'notMet')
      return holds
    },
    note,
    findings,
    status,
    result: (amounts, given = status()) => ({
      status: given,
      amounts,
      findings,
      unverified: findings.some((finding) => finding.parameters.some((p) => p.unverified)),
    }),
  }
}
