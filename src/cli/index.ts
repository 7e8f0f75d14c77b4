export * from './ports.ts'
export { runCli } from './run-cli.ts'
export { openTerminal, type Terminal } from './terminal.ts'
