import type { ReactNode } from 'react'

/** A table in a box that scrolls sideways when it does not fit, with its caption above it. */
export function TableBox({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="kr-table-box" aria-label={caption} tabIndex={0}>
      <table className="kr-table utrecht-table">
        <caption>{caption}</caption>
        {children}
      </table>
    </section>
  )
}
