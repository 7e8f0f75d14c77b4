import type {
  Amount,
  Calculation,
  CalculationStatus,
  Finding,
  ParameterReader,
  RuleOutcome,
  UsedParameter,
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

const noValues: Finding['values'] = {}

type LastFindings = Map<string, Partial<Record<RuleOutcome, Finding>>>

/** The last finding of each rule and outcome, per reader: in a batch most findings are the same again. */
const lastOf = new WeakMap<ParameterReader, LastFindings>()

function lastFindings(parameters: ParameterReader): LastFindings {
  const known = lastOf.get(parameters)
  if (known !== undefined) return known
  const fresh: LastFindings = new Map()
  lastOf.set(parameters, fresh)
  return fresh
}

function sameValues(a: Finding['values'], b: Finding['values']): boolean {
  if (a === b) return true
  for (const name in a) if (a[name] !== b[name]) return false
  for (const name in b) if (!(name in a)) return false
  return true
}

function sameUsed(a: readonly UsedParameter[], b: readonly UsedParameter[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i])
}

/** A finding; the very object of last time when it says the same, so that a batch stays small in memory. */
function findingOf(
  last: LastFindings,
  rule: string,
  outcome: RuleOutcome,
  values: Finding['values'],
  parameters: readonly UsedParameter[],
): Finding {
  let ofRule = last.get(rule)
  if (ofRule === undefined) {
    ofRule = {}
    last.set(rule, ofRule)
  }
  const known = ofRule[outcome]
  if (
    known !== undefined &&
    sameValues(known.values, values) &&
    sameUsed(known.parameters, parameters)
  )
    return known
  const finding = { rule, outcome, values, parameters }
  ofRule[outcome] = finding
  return finding
}

function statusOf(findings: readonly Finding[]): CalculationStatus {
  let status: CalculationStatus = 'computed'
  for (const { outcome } of findings) {
    if (outcome === 'notMet') return 'conditionsNotMet'
    if (outcome === 'unknown') status = 'undecided'
    else if (outcome === 'met' && status === 'computed') status = 'conditionsMet'
  }
  return status
}

/** Starts the reasoning on one case. */
export function reasonWith(parameters: ParameterReader): Reasoning {
  const findings: Finding[] = []
  const last = lastFindings(parameters)
  const note = (rule: string, values = noValues, outcome: RuleOutcome = 'computed'): void => {
    findings.push(findingOf(last, rule, outcome, values, parameters.takeUsed()))
  }
  return {
    check: (rule, holds, values) => {
      note(rule, values, holds === undefined ? 'unknown' : holds ? 'met' : 'notMet')
      return holds
    },
    note,
    findings,
    status: () => statusOf(findings),
    result: (amounts, status = statusOf(findings)) => ({
      status,
      amounts,
      findings,
      unverified: findings.some((finding) => finding.parameters.some((p) => p.unverified)),
    }),
  }
}
