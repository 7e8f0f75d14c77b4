/** A file to download. */
export interface Download {
  readonly label: string
  readonly href: string
}

/** Links to files, in one list. */
export function DownloadList({ downloads }: { downloads: readonly Download[] }) {
  return (
    <ul className="kr-downloads">
      {downloads.map(({ label, href }) => (
        <li key={href}>
          <a href={href} rel="nofollow">
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
