import { describe, expect, it } from 'vitest'
import { languages } from '#kernel'
import {
  type Calculation,
  type Finding,
  findingText,
  runAllocation,
  runScheme,
  type Scenarios,
  type Scheme,
  schemeScenarios,
  schemes,
  withValue,
} from '#schemes'

type Scenario = Scenarios[number]

const noDash = /—/

function reformOf(scenario: Scenario) {
  const changes = Object.entries(scenario.reform ?? {})
  return (parameters: Scheme['parameters']) =>
    changes.reduce((all, [id, value]) => withValue(id, scenario.on, value)(all), parameters)
}

function amountsOf(result: Pick<Calculation, 'amounts'>, ids: readonly string[]) {
  const found = new Map(result.amounts.map(({ id, value }) => [id, value]))
  return Object.fromEntries(ids.map((id) => [id, found.get(id) ?? null]))
}

function outcomesOf(findings: readonly Finding[], rules: readonly string[]) {
  const found = new Map(findings.map(({ rule, outcome }) => [rule, outcome]))
  return Object.fromEntries(rules.map((rule) => [rule, found.get(rule)]))
}

function expectCalculation(scheme: Scheme, scenario: Scenario): void {
  const { expect: wanted } = scenario
  const { calculation, issues } = runScheme(
    scheme,
    scenario.answers ?? {},
    scenario.on,
    reformOf(scenario),
  )
  expect(issues.map((each) => `${each.at.column}:${each.code}`)).toEqual(wanted.issues ?? [])
  if (wanted.issues !== undefined) return
  if (calculation === undefined) throw new Error('no calculation and no issue')
  if (wanted.status !== undefined) expect(calculation.status).toBe(wanted.status)
  expect(amountsOf(calculation, Object.keys(wanted.amounts ?? {}))).toEqual(wanted.amounts ?? {})
  expect(outcomesOf(calculation.findings, Object.keys(wanted.rules ?? {}))).toEqual(
    wanted.rules ?? {},
  )
  expectWords(scheme, calculation.findings)
}

function expectWords(scheme: Scheme, findings: readonly Finding[]): void {
  for (const finding of findings)
    for (const language of languages) {
      const { text } = findingText(scheme, finding, language)
      expect(text).not.toMatch(/\{\w+(:\w+)?\}/)
      expect(text).not.toMatch(noDash)
    }
}

function expectAllocation(scheme: Scheme, scenario: Scenario): void {
  const { applications = [], settings = {}, expect: wanted, on } = scenario
  const answer = runAllocation(scheme, applications, settings, on, { reform: reformOf(scenario) })
  expect(answer.issues.map((each) => `${each.at.line}:${each.at.column}:${each.code}`)).toEqual(
    wanted.issues ?? [],
  )
  const { result } = answer
  if (result === undefined) return
  expect(amountsOf(result, Object.keys(wanted.amounts ?? {}))).toEqual(wanted.amounts ?? {})
  const decisions = result.decisions.map(({ status, amount }, i) => ({
    ...(wanted.decisions?.[i]?.status === undefined ? {} : { status }),
    ...(wanted.decisions?.[i]?.amount === undefined ? {} : { amount }),
  }))
  if (wanted.decisions !== undefined) expect(decisions).toEqual(wanted.decisions)
  for (const { findings } of result.decisions) expectWords(scheme, findings)
}

it('proves the schemes with at least 300 scenarios', () => {
  const all = schemes.flatMap(({ description }) => schemeScenarios(description.id))
  expect(all.length).toBeGreaterThanOrEqual(300)
})

describe.each(schemes.map((scheme) => [scheme.description.id, scheme] as const))(
  '%s',
  (id, scheme) => {
    const scenarios = schemeScenarios(id)

    it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
      '%s',
      (_, scenario) => {
        if (scenario.applications === undefined) expectCalculation(scheme, scenario)
        else expectAllocation(scheme, scenario)
      },
    )

    it('has scenarios with names of their own that expect something', () => {
      expect(new Set(scenarios.map(({ name }) => name)).size).toBe(scenarios.length)
      for (const scenario of scenarios)
        expect(Object.keys(scenario.expect), scenario.name).not.toEqual([])
    })

    it('has versions and values in ascending, not overlapping order', () => {
      for (const dated of [scheme.description.versions, ...scheme.parameters.map((p) => p.values)])
        for (const [i, each] of dated.entries()) {
          if (each.to !== undefined) expect(each.to >= each.from).toBe(true)
          const before = dated[i - 1]
          if (before !== undefined) expect(each.from > (before.to ?? before.from)).toBe(true)
        }
    })

    it('holds money in whole cents and shares between 0 and 1', () => {
      for (const { unit, values, id: parameter } of scheme.parameters)
        for (const { value } of values) {
          const numbers = typeof value === 'object' ? Object.values(value) : [value]
          for (const number of numbers) {
            if (unit === 'euroCents') expect(Number.isInteger(number), parameter).toBe(true)
            if (unit === 'ratio') expect(Number(number), parameter).toBeLessThanOrEqual(1)
          }
        }
    })

    it('has parameters, rules, windows and amounts with ids of their own', () => {
      for (const list of [scheme.parameters, scheme.rules, scheme.description.windows]) {
        const ids = list.map((each) => each.id)
        expect(new Set(ids).size).toBe(ids.length)
      }
    })

    it('answers a day before its first version with the fact that none is in force', () => {
      const example = scenarios.find(({ answers, expect: wanted }) => answers && !wanted.issues)
      if (example?.answers === undefined || scheme.decisiveDay !== undefined) return
      const { calculation } = runScheme(scheme, example.answers, '1900-01-01')
      expect(calculation?.status).toBe('notInForce')
    })

    it('tells each issue with hostile answers and never throws', () => {
      const hostile = [
        '',
        ' ',
        '-1',
        '1e9',
        'NaN',
        '53',
        '2024-02-30',
        '=1+1',
        'ÿ\u0000',
        '9'.repeat(400),
      ]
      for (const text of hostile) {
        const raw = Object.fromEntries(Object.keys(scheme.questions).map((name) => [name, text]))
        expect(() => runScheme(scheme, raw, '2025-01-01')).not.toThrow()
      }
    })
  },
)
