import { describe, expect, it } from 'vitest'
import { HttpDate } from './http-date.ts'

describe('HttpDate', () => {
  it('is the time of the clock to the second, in the format of HTTP', () => {
    const date = new HttpDate()
    const noon = Date.UTC(2026, 10, 23, 12)
    expect([0, 999, 1000, -1].map((ms) => date.at(noon + ms))).toEqual([
      'Mon, 23 Nov 2026 12:00:00 GMT',
      'Mon, 23 Nov 2026 12:00:00 GMT',
      'Mon, 23 Nov 2026 12:00:01 GMT',
      'Mon, 23 Nov 2026 11:59:59 GMT',
    ])
  })
})
