import {
  type Finding,
  findingText,
  type RuleOutcome,
  type Scheme,
  type UsedParameter,
} from '#schemes'
import { href, type View } from '../view.ts'
import { ReferenceLink, UnverifiedMark } from './reference-link.tsx'
import { schemePath } from './scheme-paths.ts'
import { parameterText } from './value-text.ts'

const signs: Readonly<Record<RuleOutcome, string>> = {
  met: '✓',
  notMet: '✗',
  computed: '=',
  unknown: '?',
  notApplicable: '–',
}

/** Name of a parameter in the language of the page; its id when the scheme does not know it. */
export function parameterLabel(scheme: Scheme, id: string, view: View): string {
  return scheme.parameters.find((each) => each.id === id)?.label[view.language] ?? id
}

function Used({ view, scheme, used }: { view: View; scheme: Scheme; used: UsedParameter }) {
  return (
    <li>
      <a href={href(view, schemePath(scheme.description.id, 'parameters', used.id))}>
        {parameterLabel(scheme, used.id, view)}
      </a>
      {': '}
      {parameterText(used.value, used.unit, view.language)}
      {used.unverified && <UnverifiedMark view={view} />}
    </li>
  )
}

function FindingItem({ view, scheme, finding }: { view: View; scheme: Scheme; finding: Finding }) {
  const { text, reference, unverified } = findingText(scheme, finding, view.language)
  const { outcome, parameters } = finding
  return (
    <li className={`kr-finding kr-finding-${outcome}`}>
      <span className="kr-finding-sign" aria-hidden="true">
        {signs[outcome]}
      </span>
      <div>
        <p className="kr-finding-outcome">{view.text[`outcome_${outcome}`]}</p>
        <p>
          {text} {reference !== undefined && <ReferenceLink reference={reference} />}
          {unverified && <UnverifiedMark view={view} />}
        </p>
        {parameters.length > 0 && (
          <ul className="kr-finding-used">
            {parameters.map((used) => (
              <Used key={used.id} view={view} scheme={scheme} used={used} />
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

/** The reasons of an answer, step by step, each with its article and the values that were used. */
export function FindingList({
  view,
  scheme,
  findings,
}: {
  view: View
  scheme: Scheme
  findings: readonly Finding[]
}) {
  return (
    <ol className="kr-findings">
      {findings.map((finding, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps of one calculation, in fixed order
        <FindingItem key={index} view={view} scheme={scheme} finding={finding} />
      ))}
    </ol>
  )
}
