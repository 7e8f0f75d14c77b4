import { alertExamples } from './alert/examples.tsx'
import { breadcrumbsExamples } from './breadcrumbs/examples.tsx'
import { breakdownFormExamples } from './breakdown-form/examples.tsx'
import { citationExamples } from './citation/examples.tsx'
import { downloadListExamples } from './download-list/examples.tsx'
import { emptyStateExamples } from './empty-state/examples.tsx'
import type { Examples } from './example.ts'
import { figureCardExamples } from './figure-card/examples.tsx'
import { missingReasonExamples } from './missing-reason/examples.tsx'
import { observationTableExamples } from './observation-table/examples.tsx'
import { paginationExamples } from './pagination/examples.tsx'
import { sourceLineExamples } from './source-line/examples.tsx'
import { tabLinksExamples } from './tab-links/examples.tsx'
import { termLinkExamples } from './term-link/examples.tsx'

/** The examples of every component, in order of name. */
export const allExamples: readonly Examples[] = [
  alertExamples,
  breadcrumbsExamples,
  breakdownFormExamples,
  citationExamples,
  downloadListExamples,
  emptyStateExamples,
  figureCardExamples,
  missingReasonExamples,
  observationTableExamples,
  paginationExamples,
  sourceLineExamples,
  tabLinksExamples,
  termLinkExamples,
]
