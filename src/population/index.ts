export * from './industries.ts'
export * from './microdata-tables.ts'
export * from './model.ts'
