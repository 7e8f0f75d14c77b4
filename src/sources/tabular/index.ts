export * from './model.ts'
export { headerFit, readTable, scanTable, tableTrouble } from './read-table.ts'
export { sentinels } from './sentinels.ts'
export { unpackFile } from './unpack.ts'
