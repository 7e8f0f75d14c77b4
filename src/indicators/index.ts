export { openAtlas, seriesReader } from './atlas.ts'
export { answerSentence } from './engine/answer-sentence.ts'
export { comparable } from './engine/comparable.ts'
export { defaultView, type View } from './engine/default-view.ts'
export { explainMissing } from './engine/explain-missing.ts'
export { type Headline, headline, headlineSelection } from './engine/headline.ts'
export { isTarget } from './engine/is-target.ts'
export { measureDataset } from './engine/measure-dataset.ts'
export { type ObservationFilters, selectObservations } from './engine/select-observations.ts'
export * from './model.ts'
export { indicators } from './shelf.ts'
export {
  type TensionClass,
  tensionClass,
  tensionClasses,
  tensionClassName,
} from './tension-class.ts'
