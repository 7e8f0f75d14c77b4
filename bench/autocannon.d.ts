declare module 'autocannon' {
  interface Request {
    path?: string
    setupRequest?: (request: Request) => Request
  }
  interface Options {
    url: string
    connections: number
    duration: number
    headers?: Record<string, string>
    requests?: Request[]
  }
  interface Result {
    requests: { average: number; total: number }
    latency: { p50: number; p99: number; max: number }
    duration: number
    errors: number
    timeouts: number
    non2xx: number
    '2xx': number
  }
  interface Run extends Promise<Result> {
    on(
      event: 'response',
      heard: (client: object, status: number, bytes: number, milliseconds: number) => void,
    ): this
  }
  export default function autocannon(options: Options): Run
}
