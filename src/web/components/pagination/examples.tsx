import type { Examples } from '../example.ts'
import { Pagination } from './pagination.tsx'

/** In the middle of a list. */
export const paginationExamples: Examples = {
  component: 'pagination',
  examples: [
    {
      name: 'in het midden',
      render: (view) => (
        <Pagination view={view} page={2} pages={5} hrefOf={(page) => `/x?pagina=${page}`} />
      ),
    },
  ],
}
