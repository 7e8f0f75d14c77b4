import { describe, expect, it } from 'vitest'
import { rememberBriefly } from './remember-briefly.ts'

describe('rememberBriefly', () => {
  it('reads again only when the answer is too old', async () => {
    let now = 0
    let readings = 0
    const read = rememberBriefly(
      async () => ++readings,
      1000,
      () => now,
    )
    expect(await Promise.all([read(), read()])).toEqual([1, 1])
    now = 999
    expect(await read()).toBe(1)
    now = 1000
    expect(await read()).toBe(2)
  })

  it('passes a failure on to who waits and forgets it', async () => {
    let fails = true
    const read = rememberBriefly(
      async () => {
        if (fails) throw new Error('no disk')
        return 'read'
      },
      1000,
      () => 0,
    )
    await expect(read()).rejects.toThrow('no disk')
    fails = false
    expect(await read()).toBe('read')
  })
})
