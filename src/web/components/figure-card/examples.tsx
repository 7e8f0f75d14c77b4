import { missingCell, valueCell } from '#kernel'
import type { Examples } from '../example.ts'
import { FigureCard } from './figure-card.tsx'

const share = valueCell(0.282, 'ratio', { noInterval: 'fullCount', status: 'provisional' })
const about = valueCell(5000, 'placements', { noInterval: 'notPublished', qualifier: 'about' })

/** Cards with everything, with little, and without a number. */
export const figureCardExamples: Examples = {
  component: 'figure-card',
  examples: [
    {
      name: 'met vergelijking en doel',
      render: (view) => (
        <FigureCard
          view={view}
          label="Aandeel bbl"
          cell={share}
          period="2022-10-01"
          detail="Niveau 2"
          trend="↑ was 27,9% (1 oktober 2021)"
          aim="Tekort tot het bbl-doel: 26.379"
          path="/cijfers/aandeel-bbl"
        />
      ),
    },
    {
      name: 'ongeveer',
      render: (view) => <FigureCard view={view} label="Tekort" cell={about} path="/cijfers/x" />,
    },
    {
      name: 'geen getal',
      render: (view) => (
        <FigureCard
          view={view}
          label="Stagediscriminatie"
          cell={missingCell('notMeasured', 'persons')}
          period="2022"
          path="/cijfers/y"
        />
      ),
    },
  ],
}
