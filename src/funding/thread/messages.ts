import type { Language } from '#kernel'
import type {
  BatchDecision,
  BatchFormat,
  BatchOrder,
  BatchSummary,
  DivisionReport,
} from '../model.ts'

/** What a thread is asked after its batch is done; `ask` numbers the question. */
export type Question =
  | {
      readonly ask: number
      readonly kind: 'decisions'
      readonly from: number
      readonly most: number
    }
  | {
      readonly ask: number
      readonly kind: 'download'
      readonly format: BatchFormat
      readonly language: Language
    }

/** What a thread tells. */
export type Told =
  | { readonly kind: 'reading'; readonly report: DivisionReport }
  | { readonly kind: 'done'; readonly report: DivisionReport; readonly summary?: BatchSummary }
  | {
      readonly kind: 'answer'
      readonly ask: number
      readonly value?: Reply
      readonly error?: string
    }

/** The answer to a question; `undefined` when there is none. */
export type Reply = readonly BatchDecision[] | Uint8Array | undefined

/** The work of a thread. */
export type Work = BatchOrder
