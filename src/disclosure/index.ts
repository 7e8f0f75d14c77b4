export * from './model.ts'
export * from './policy-files.ts'
export * from './policy-on.ts'
