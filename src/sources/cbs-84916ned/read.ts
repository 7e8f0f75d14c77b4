import { cbsSource } from '../cbs-odata/index.ts'
import { loadDescription } from '../description-file.ts'
import { readFlatForm } from './flat-form.ts'
import { workersMapping } from './mapping.ts'

/** Workers by occupation class and region (CBS 84916NED), gathered, or in the flat form from a folder. */
export const cbs84916ned = cbsSource(loadDescription(import.meta.url), workersMapping, {
  otherNames: ['84916NED_2022.csv', '84916NED.csv'],
  readOtherForm: readFlatForm,
})
