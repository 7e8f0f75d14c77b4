import { ArrayReader } from './read-array.js'

export { importMicrodata, type MicrodataImport } from './import-microdata.ts'
export { MicrodataUnreadable } from './layout.js'
export { type MicrodataWriterOptions, openMicrodataWriter } from './microdata-writer.ts'
export * from './model.ts'
export { openMicrodata } from './open-microdata.ts'

/** Reads arrays from a folder of microdata, and the module that it stands in, for threads that load it themselves. */
export const microdataArrays = {
  ArrayReader,
  url: new URL('./read-array.js', import.meta.url).href,
} as const
