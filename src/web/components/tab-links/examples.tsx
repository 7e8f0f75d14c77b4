import type { Examples } from '../example.ts'
import { TabLinks } from './tab-links.tsx'

/** Three tabs, the first of them chosen. */
export const tabLinksExamples: Examples = {
  component: 'tab-links',
  examples: [
    {
      name: 'drie tabbladen',
      render: ({ text }) => (
        <TabLinks
          label={text.tabsLabel}
          tabs={[
            { label: text.tabChart, href: '?weergave=grafiek', current: true },
            { label: text.tabMap, href: '?weergave=kaart', current: false },
            { label: text.tabTable, href: '?weergave=tabel', current: false },
          ]}
        />
      ),
    },
  ],
}
