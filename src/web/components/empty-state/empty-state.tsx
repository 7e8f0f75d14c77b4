import type { ReactNode } from 'react'

/** What to show where there is nothing: why, and what can be done instead. */
export function EmptyState({ message, children }: { message: string; children?: ReactNode }) {
  return (
    <div className="kr-empty">
      <p>{message}</p>
      {children}
    </div>
  )
}
