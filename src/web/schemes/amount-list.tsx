import type { Amount } from '#schemes'
import type { View } from '../view.ts'
import { numberText } from './value-text.ts'

/** An amount as people read it; a sentence where the calculation has no number. */
export function amountText({ value, unit }: Pick<Amount, 'value' | 'unit'>, view: View): string {
  return Number.isFinite(value) ? numberText(value, unit, view.language) : view.text.caseNoNumber
}

/** What a calculation comes to: the first amount large, the others after it. */
export function AmountList({ view, amounts }: { view: View; amounts: readonly Amount[] }) {
  return (
    <dl className="kr-amounts">
      {amounts.map((amount) => (
        <div key={amount.id}>
          <dt>{amount.label[view.language]}</dt>
          <dd>{amountText(amount, view)}</dd>
        </div>
      ))}
    </dl>
  )
}
