import type { MissingCell } from '#kernel'
import type { View } from '../../view.ts'

/** Hatched grey with, in words, why there is no number. The long reason follows for who wants it. */
export function MissingReason({
  cell,
  view,
  long = false,
}: {
  cell: MissingCell
  view: View
  long?: boolean
}) {
  const { text, language } = view
  const said = language === 'nl' ? cell.explanation : undefined
  return (
    <span className="kr-missing">
      <span className="kr-missing-word">{text[`missing_${cell.missing}`]}</span>
      {long && (
        <span className="kr-missing-long">
          {text[`missingLong_${cell.missing}`]} {said}
        </span>
      )}
    </span>
  )
}
