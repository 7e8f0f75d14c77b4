export type { ApiLog, ApiPorts } from './ports.ts'
export { createServer } from './server.ts'
