import type { RegisterNames } from '#indicators'
import { formatPeriod, hasValue } from '#kernel'
import type { DimensionId } from '#reference'
import { TableBox } from '../components/table-box/table-box.tsx'
import { cellText } from '../figure/cell-text.ts'
import { capitalised, codeLabel, dimensionLabel } from '../figure/labels.ts'
import { fill } from '../messages/messages.ts'
import type { View } from '../view.ts'
import { factHref } from './fact-words.ts'
import type { PlaceDimension, PlaceFact, PlacePart } from './place-facts.ts'

/** The breakdowns of a place, one table per dimension with a column per indicator. */
export interface StructureProps {
  readonly view: View
  readonly names: RegisterNames
  readonly place: PlaceDimension
  readonly code: string
  readonly placeName: string
  readonly facts: readonly PlaceFact[]
}

type BrokenDown = PlaceFact & { readonly breakdown: NonNullable<PlaceFact['breakdown']> }

/** Facts with a breakdown, grouped by its dimension in order of first occurrence. */
function byDimension(facts: readonly PlaceFact[]): ReadonlyMap<DimensionId, BrokenDown[]> {
  const groups = new Map<DimensionId, BrokenDown[]>()
  for (const fact of facts) {
    const { breakdown } = fact
    if (breakdown === undefined) continue
    const group = groups.get(breakdown.dimension) ?? []
    groups.set(breakdown.dimension, [...group, { ...fact, breakdown }])
  }
  return groups
}

/** The fact whose bars are drawn: the first share that can be held against the country. */
function drawnFact(facts: readonly BrokenDown[]): BrokenDown | undefined {
  const isShare = ({ breakdown }: BrokenDown) =>
    breakdown.parts.some(({ own, whole }) => own.cell.unit === 'ratio' && whole !== undefined)
  return facts.find(isShare) ?? facts[0]
}

/** The longest bar: of the place, and for shares also of the country, whose mark must fit. */
function highest(parts: readonly PlacePart[]): number {
  const cells = parts.flatMap(({ own, whole }) =>
    whole !== undefined && own.cell.unit === 'ratio' ? [own.cell, whole.cell] : [own.cell],
  )
  return Math.max(...cells.flatMap((cell) => (hasValue(cell) ? [cell.value] : [])), 0)
}

/** A bar for the place with a mark where the whole country stands; the numbers stand beside it. */
function InlineBar({ part, top }: { part: PlacePart | undefined; top: number }) {
  if (part === undefined || !hasValue(part.own.cell) || top <= 0) return null
  const { whole } = part
  const share = (value: number) => Number(((100 * Math.max(0, value)) / top).toFixed(2))
  const mark = whole !== undefined && whole.cell.unit === 'ratio' && hasValue(whole.cell)
  return (
    <svg className="kr-bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect className="kr-bar-own" y="2" width={share(part.own.cell.value)} height="8" />
      {mark && hasValue(whole.cell) && (
        <rect
          className="kr-bar-mark"
          x={Math.min(99, share(whole.cell.value))}
          width="1"
          height="12"
        />
      )}
    </svg>
  )
}

function ColumnHead({ fact, props }: { fact: BrokenDown; props: StructureProps }) {
  const { view, place, code } = props
  return (
    <th scope="col" className="kr-numeric">
      <a href={factHref(fact, place, code, view)}>{fact.dataset.indicator.label[view.language]}</a>
      <span className="kr-sub">{formatPeriod(fact.period, view.language)}</span>
    </th>
  )
}

function Value({ fact, code, view }: { fact: BrokenDown; code: string; view: View }) {
  const part = fact.breakdown.parts.find((candidate) => candidate.code === code)
  if (part === undefined) return <td className="kr-numeric">–</td>
  const shown = part.own.cell.unit === 'ratio' && part.whole !== undefined
  return (
    <td className="kr-numeric">
      {cellText(part.own.cell, view)}
      {shown && (
        <span className="kr-sub">
          {fill(view.text.placeCountryTiny, { value: cellText(part.whole.cell, view) })}
        </span>
      )}
    </td>
  )
}

function StructureTable({
  props,
  dimension,
  facts,
}: {
  props: StructureProps
  dimension: DimensionId
  facts: readonly BrokenDown[]
}) {
  const { view, names, placeName } = props
  const { language, text } = view
  const drawn = drawnFact(facts)
  const parts = drawn?.breakdown.parts ?? []
  const codes = [...new Set(facts.flatMap((fact) => fact.breakdown.parts.map(({ code }) => code)))]
  const words = { dimension: dimensionLabel(dimension, language), place: placeName }
  return (
    <TableBox caption={fill(text.placeStructureCaption, words)}>
      <thead>
        <tr>
          <th scope="col">{capitalised(words.dimension)}</th>
          <th scope="col" className="kr-bar-cell">
            {drawn?.dataset.indicator.label[language]}
            {parts.some(({ whole }) => whole?.cell.unit === 'ratio') && (
              <span className="kr-sub">{text.placeBarMark}</span>
            )}
          </th>
          {facts.map((fact) => (
            <ColumnHead key={fact.dataset.indicator.slug} fact={fact} props={props} />
          ))}
        </tr>
      </thead>
      <tbody>
        {codes.map((code) => (
          <tr key={code}>
            <th scope="row">{codeLabel(dimension, code, names, language)}</th>
            <td className="kr-bar-cell">
              <InlineBar part={parts.find((part) => part.code === code)} top={highest(parts)} />
            </td>
            {facts.map((fact) => (
              <Value key={fact.dataset.indicator.slug} fact={fact} code={code} view={view} />
            ))}
          </tr>
        ))}
      </tbody>
    </TableBox>
  )
}

/** Every breakdown known of a place: by occupation class, by level and so on. Nothing when there is none. */
export function StructureTables(props: StructureProps) {
  const groups = [...byDimension(props.facts)]
  return groups.map(([dimension, facts]) => (
    <div key={dimension} className="kr-structure">
      <StructureTable props={props} dimension={dimension} facts={facts} />
    </div>
  ))
}
