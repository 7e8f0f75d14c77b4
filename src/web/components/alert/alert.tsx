import type { ReactNode } from 'react'

/** A short message that must be seen: something to know, or something to take care with. */
export function Alert({ kind, children }: { kind: 'info' | 'warning'; children: ReactNode }) {
  return (
    <div className={`kr-alert kr-alert-${kind}`} role="note">
      {children}
    </div>
  )
}
