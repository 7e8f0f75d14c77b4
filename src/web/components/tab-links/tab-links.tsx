/** A tab: a link to the same page in another display. */
export interface TabLink {
  readonly label: string
  readonly href: string
  readonly current: boolean
}

/** Tabs that are plain links, so each has an address and works without script. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav className="kr-tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'true' : undefined}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
