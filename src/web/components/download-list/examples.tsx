import type { Examples } from '../example.ts'
import { DownloadList } from './download-list.tsx'

/** Two files to download. */
export const downloadListExamples: Examples = {
  component: 'download-list',
  examples: [
    {
      name: 'csv en xlsx',
      render: ({ text }) => (
        <DownloadList
          downloads={[
            { label: text.download_csv, href: '/v1/indicatoren/x/waarnemingen.csv' },
            { label: text.download_xlsx, href: '/v1/indicatoren/x/waarnemingen.xlsx' },
          ]}
        />
      ),
    },
  ],
}
