import { expect, it } from 'vitest'
import { hostGate } from './host-gate.ts'

const tick = () => new Promise((resolve) => setTimeout(resolve, 5))

it('runs at most so many tasks of a host at a time, and all of them in order', async () => {
  const gate = hostGate(2)
  let open = 0
  let most = 0
  const started: number[] = []
  await Promise.all(
    [0, 1, 2, 3, 4, 5].map((task) =>
      gate('a', async () => {
        started.push(task)
        most = Math.max(most, ++open)
        await tick()
        open--
      }),
    ),
  )
  expect(most).toBe(2)
  expect(started).toEqual([0, 1, 2, 3, 4, 5])
})

it('does not let one host wait for another', async () => {
  const gate = hostGate(1)
  let release = (): void => undefined
  const held = gate('a', () => new Promise<void>((resolve) => (release = resolve)))
  expect(await gate('b', async () => 'through')).toBe('through')
  release()
  await held
})

it('frees the place of a task that fails', async () => {
  const gate = hostGate(1)
  await expect(gate('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await gate('a', async () => 'next')).toBe('next')
})
