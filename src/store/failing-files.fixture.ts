import type { DurableFiles } from './durable-files.ts'

/** How a disk goes wrong: one call fails as on a full disk, or nothing works any more from there on. */
export type Failure = 'once' | 'fromThereOn'

/** A disk that goes wrong, and how many calls that write were made to it. */
export interface FailingFiles {
  readonly files: DurableFiles
  readonly writes: () => number
}

const writing: readonly string[] = [
  'makeFolder',
  'write',
  'produce',
  'append',
  'rename',
  'claim',
  'syncFolder',
  'remove',
]

function diskFull(): Error {
  return Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
}

/** Half of what was to be written reaches the disk before it is full. */
async function writeHalf(
  real: DurableFiles,
  name: string,
  args: readonly unknown[],
): Promise<void> {
  const [path, second, third] = args
  if (name === 'write') await real.write(String(path), String(second).slice(0, 20))
  if (name === 'append') await real.append(String(path), Number(second), String(third).slice(0, 20))
  if (name === 'produce') await real.write(String(path), 'PAR1')
}

/**
 * A disk that fails at the `failAt`-th call that writes (from 0), leaving half a file behind. With
 * `fromThereOn` every later call fails too, reading included, as for a process that is gone.
 */
export function failingFiles(real: DurableFiles, failAt: number, failure: Failure): FailingFiles {
  let writes = 0
  const files = new Proxy(real, {
    get:
      (target, name: keyof DurableFiles) =>
      async (...args: never[]) => {
        const isWrite = writing.includes(name)
        const index = isWrite ? writes++ : writes
        const dead = failure === 'fromThereOn' && writes > failAt + (isWrite ? 1 : 0)
        if (dead) throw diskFull()
        if (isWrite && index === failAt) {
          await writeHalf(target, name, args)
          throw diskFull()
        }
        return (target[name] as (...all: never[]) => Promise<unknown>)(...args)
      },
  })
  return { files, writes: () => writes }
}
