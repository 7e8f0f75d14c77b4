import { ArrayReader } from './read-array.js'

export { importMicrodata, type MicrodataImport } from './import-microdata.ts'
export { MicrodataUnreadable } from './layout.js'
export { type MicrodataWriterOptions, openMicrodataWriter } from './microdata-writer.ts'
export * from './model.ts'
export { openMicrodata } from './open-microdata.ts'

/** Reads arrays from a folder of microdata, and the modules that it is made of, for threads that load them themselves. */
export const microdataArrays = {
  ArrayReader,
  urls: ['layout', 'read-array'].map((name) => new URL(`./${name}.js`, import.meta.url).href),
} as const
