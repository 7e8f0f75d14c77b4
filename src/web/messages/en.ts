import { about } from './en/about.ts'
import { batches } from './en/batches.ts'
import { figures } from './en/figures.ts'
import { library } from './en/library.ts'
import { places } from './en/places.ts'
import { schemes } from './en/schemes.ts'
import { shelves } from './en/shelves.ts'
import { site } from './en/site.ts'
import type { Messages } from './nl.ts'

/** Every text of the pages in English. */
export const en: Messages = {
  ...site,
  ...figures,
  ...shelves,
  ...places,
  ...library,
  ...schemes,
  ...batches,
  ...about,
}
