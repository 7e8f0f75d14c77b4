import { formatPeriod } from '#kernel'
import { type Finding, findingText, type Parameter, type UsedParameter, valueOn } from '#schemes'
import { TableBox } from '../../components/table-box/table-box.tsx'
import { fill } from '../../messages/messages.ts'
import { amountText } from '../../schemes/amount-list.tsx'
import { parameterLabel } from '../../schemes/finding-list.tsx'
import { ReferenceLink, UnverifiedMark } from '../../schemes/reference-link.tsx'
import { schemePath } from '../../schemes/scheme-paths.ts'
import { parameterText } from '../../schemes/value-text.ts'
import { href } from '../../view.ts'
import type { AmountPair, Comparison, FindingPair, ParameterPair } from './compare-calculations.ts'
import type { CompareProps } from './props.ts'

/** Heads of both sides: the day whose law it is, and that numbers were changed. */
export function sideHeads({ view, leftDay, rightDay, reform }: CompareProps) {
  const { text, language } = view
  const right = formatPeriod(rightDay, language)
  return {
    left: fill(text.compareLawOf, { day: formatPeriod(leftDay, language) }),
    right: fill(reform.changes.length > 0 ? text.compareLawChanged : text.compareLawOf, {
      day: right,
    }),
  }
}

function Heads({ props, first }: { props: CompareProps; first: string }) {
  const heads = sideHeads(props)
  return (
    <tr>
      <th scope="col">{first}</th>
      <th scope="col">{heads.left}</th>
      <th scope="col">{heads.right}</th>
    </tr>
  )
}

function difference({ left, right }: AmountPair, view: CompareProps['view']): string {
  if (left === undefined || right === undefined || left.unit !== right.unit) return ''
  const change = right.value - left.value
  if (!Number.isFinite(change) || change === 0) return ''
  const size = amountText({ value: Math.abs(change), unit: left.unit }, view)
  return fill(change > 0 ? view.text.compareHigher : view.text.compareLower, { size })
}

/** Status and amounts under both laws, with how much they differ. */
export function OutcomeTable({
  props,
  comparison,
}: {
  props: CompareProps
  comparison: Comparison
}) {
  const { view, left, right } = props
  const { text, language } = view
  const none = '–'
  return (
    <TableBox caption={text.compareOutcomes}>
      <thead>
        <Heads props={props} first={text.compareOutcome} />
      </thead>
      <tbody>
        <tr>
          <th scope="row">{text.compareStatus}</th>
          <td>{left === undefined ? none : text[`statusShort_${left.status}`]}</td>
          <td>{right === undefined ? none : text[`statusShort_${right.status}`]}</td>
        </tr>
        {comparison.amounts.map((pair) => (
          <tr key={pair.id}>
            <th scope="row">{pair.label[language]}</th>
            <td>{pair.left === undefined ? none : amountText(pair.left, view)}</td>
            <td>
              {pair.right === undefined ? none : amountText(pair.right, view)}
              {difference(pair, view) !== '' && (
                <span className="kr-sub">{difference(pair, view)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  )
}

function Side({ props, finding }: { props: CompareProps; finding: Finding | undefined }) {
  const { view, scheme } = props
  if (finding === undefined) return <td>–</td>
  const { text, reference } = findingText(scheme, finding, view.language)
  return (
    <td>
      {text} {reference !== undefined && <ReferenceLink reference={reference} />}
    </td>
  )
}

/** The steps of reasoning that differ. */
export function ReasonTable({
  props,
  pairs,
}: {
  props: CompareProps
  pairs: readonly FindingPair[]
}) {
  if (pairs.length === 0) return null
  const { text } = props.view
  return (
    <TableBox caption={text.compareReasons}>
      <thead>
        <Heads props={props} first={text.compareReason} />
      </thead>
      <tbody>
        {pairs.map(({ left, right }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps of one comparison, in fixed order
          <tr key={index}>
            <th scope="row">{text[`outcome_${(right ?? left)?.outcome ?? 'computed'}`]}</th>
            <Side props={props} finding={left} />
            <Side props={props} finding={right} />
          </tr>
        ))}
      </tbody>
    </TableBox>
  )
}

function usedText(used: UsedParameter | undefined, { view }: CompareProps): string {
  return used === undefined ? '–' : parameterText(used.value, used.unit, view.language)
}

/** The values that differ: by another day, or because somebody changed them. */
export function CauseTable({
  props,
  pairs,
}: {
  props: CompareProps
  pairs: readonly ParameterPair[]
}) {
  if (pairs.length === 0) return null
  const { view, scheme, reform } = props
  const { text } = view
  const own = new Set(reform.changes.map(({ parameter }) => parameter.id))
  return (
    <TableBox caption={text.compareCauses}>
      <thead>
        <Heads props={props} first={text.parameter} />
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <tr key={pair.id}>
            <th scope="row">
              <a href={href(view, schemePath(scheme.description.id, 'parameters', pair.id))}>
                {parameterLabel(scheme, pair.id, view)}
              </a>
            </th>
            <td>
              {usedText(pair.left, props)}
              {pair.left?.unverified && <UnverifiedMark view={view} />}
            </td>
            <td>
              {usedText(pair.right, props)}
              {own.has(pair.id) ? (
                <span className="kr-sub">{text.compareOwnValue}</span>
              ) : (
                pair.right?.unverified && <UnverifiedMark view={view} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  )
}

/** All numbers of the law on both days that are not the same; without any case. */
export function LawTable(props: CompareProps) {
  const { view, scheme, leftDay, rightDay, reform } = props
  const { text, language } = view
  const changed = new Map(reform.changes.map(({ parameter, value }) => [parameter.id, value]))
  const show = (parameter: Parameter, side: 'left' | 'right'): string => {
    const own = side === 'right' ? changed.get(parameter.id) : undefined
    const value = own ?? valueOn(parameter, side === 'left' ? leftDay : rightDay)?.value
    return value === undefined
      ? text.parameterNoValue
      : parameterText(value, parameter.unit, language)
  }
  const rows = scheme.parameters.filter((each) => show(each, 'left') !== show(each, 'right'))
  if (rows.length === 0) return <p>{text.compareLawSame}</p>
  return (
    <TableBox caption={text.compareLawCaption}>
      <thead>
        <Heads props={props} first={text.parameter} />
      </thead>
      <tbody>
        {rows.map((parameter) => (
          <tr key={parameter.id}>
            <th scope="row">
              <a href={href(view, schemePath(scheme.description.id, 'parameters', parameter.id))}>
                {parameter.label[language]}
              </a>
            </th>
            <td>{show(parameter, 'left')}</td>
            <td>{show(parameter, 'right')}</td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  )
}
