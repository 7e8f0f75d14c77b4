export * from './model.ts'
export * from './outcome-parameters.ts'
export * from './parameter-files.ts'
