export * from './outcomes.ts'
export { portTrouble } from './port-trouble.ts'
export { addReport, listReports, openReports } from './reports.ts'
