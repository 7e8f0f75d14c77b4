import { about } from './nl/about.ts'
import { batches } from './nl/batches.ts'
import { figures } from './nl/figures.ts'
import { library } from './nl/library.ts'
import { places } from './nl/places.ts'
import { schemes } from './nl/schemes.ts'
import { shelves } from './nl/shelves.ts'
import { site } from './nl/site.ts'

/** Every text of the pages in Dutch, level B1. The keys are the type of all languages. */
export const nl = {
  ...site,
  ...figures,
  ...shelves,
  ...places,
  ...library,
  ...schemes,
  ...batches,
  ...about,
} as const

/** A text of the pages. */
export type MessageKey = keyof typeof nl

/** Every text of the pages in one language. `{name}` marks what `fill` replaces. */
export type Messages = Readonly<Record<MessageKey, string>>
