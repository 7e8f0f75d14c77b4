#!/usr/bin/env node
// Entry without dependencies: installs what is missing, then hands over to src/main.ts.
import { ensureInstalled } from '../scripts/install.js'

// React renders several times faster in production mode, and looks only once, when it is loaded.
process.env.NODE_ENV ??= 'production'
await ensureInstalled()
const { register } = await import('tsx/esm/api')
register()
const { main } = await import('../src/main.ts')
process.exitCode = await main(process.argv.slice(2))
