import { createServer } from 'node:http'

// The yardstick of `bench/api.ts`: a handler that does nothing.
const server = createServer((_request, response) => response.end())
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object') process.send?.({ port: address.port })
})
process.on('disconnect', () => process.exit(0))
