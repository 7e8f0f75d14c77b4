import type { View } from '../../view.ts'

/** A text to take along: a citation, an address or a piece of code, with a copy button where script runs. */
export function CopyText({
  text,
  view,
  code = false,
}: {
  text: string
  view: View
  code?: boolean
}) {
  const data = { 'data-copy': view.text.copy, 'data-copied': view.text.copied }
  return (
    <div className="kr-copy-box">
      {code ? <code {...data}>{text}</code> : <p {...data}>{text}</p>}
    </div>
  )
}
