import { createServer } from 'node:http'
import { announce } from './announce.ts'

// The yardstick of `bench/api.ts`: a handler that does nothing.
const server = createServer((_request, response) => response.end())
server.listen(0, '127.0.0.1', () => announce(server.address()))
process.on('disconnect', () => process.exit(0))
