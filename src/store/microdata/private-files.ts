import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { diskFiles } from '../durable-files.ts'
import type { ArrayPlace } from './model.ts'

/** Makes a folder that only its owner can enter (0700), and its parents. */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
}

/** A new file of arrays that only its owner can read (0600), written from front to end. */
export class ArrayFile {
  readonly name: string
  readonly #file: number
  readonly #words = new WeakMap<readonly string[], ArrayPlace>()
  #end = 0

  /** @throws Error of the system when the file exists or cannot be made */
  constructor(folder: string, name: string) {
    this.name = name
    this.#file = openSync(join(folder, name), 'wx', 0o600)
  }

  /** Length so far, in bytes. */
  get bytes(): number {
    return this.#end
  }

  #write(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; )
      done += writeSync(this.#file, bytes, done, bytes.length - done, this.#end + done)
    this.#end += bytes.length
  }

  #place(bytes: Uint8Array, length: number, type: ArrayPlace['type']): ArrayPlace {
    this.#write(new Uint8Array(-this.#end & 7))
    const place = { file: this.name, offset: this.#end, length, type, crc: crc32(bytes) }
    this.#write(bytes)
    return place
  }

  /** Adds an array of numbers in its own width. */
  addNumbers(numbers: Uint8Array | Uint16Array | Uint32Array): ArrayPlace {
    const { buffer, byteOffset, byteLength, length } = numbers
    const type = (['u8', 'u16', 'u32'] as const)[numbers.BYTES_PER_ELEMENT >> 1]!
    return this.#place(new Uint8Array(buffer, byteOffset, byteLength), length, type)
  }

  /** Adds a list of texts. */
  addTexts(texts: readonly string[]): ArrayPlace {
    const bytes = new TextEncoder().encode(JSON.stringify(texts))
    return this.#place(bytes, bytes.length, 'text')
  }

  /** Adds the words of a column; a list that was added before stands in the file once. */
  addWords(words: readonly string[]): ArrayPlace {
    const place = this.#words.get(words) ?? this.addTexts(words)
    this.#words.set(words, place)
    return place
  }

  /** Puts the bytes on the disk and closes the file. */
  seal(): void {
    fsyncSync(this.#file)
    this.close()
  }

  /** Closes the file as it is. */
  close(): void {
    closeSync(this.#file)
  }
}

/** A new private folder beside `folder`, to be renamed to it when it is whole. */
export function temporaryBeside(folder: string): string {
  const parent = dirname(folder)
  if (parent !== folder) mkdirSync(parent, { recursive: true })
  const path = join(parent, `.bouw-${basename(folder)}-${process.pid}-${randomUUID()}`)
  makePrivateFolder(path)
  return path
}

/** Whether a folder is absent or holds nothing: only there may microdata be written. */
export async function isFree(folder: string): Promise<boolean> {
  return (await diskFiles.list(folder)).length === 0
}

/**
 * Gives a finished temporary folder its name in one step, in place of an empty one.
 * @throws Error of the system when something was put in `folder` meanwhile
 */
export async function giveName(temporary: string, folder: string): Promise<void> {
  await diskFiles.syncFolder(temporary)
  await rmdir(folder).catch(() => undefined)
  await rename(temporary, folder)
  await diskFiles.syncFolder(dirname(folder))
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Removes the temporary folders that writers of `folder` whose process is gone left behind. */
export async function removeLeftovers(folder: string): Promise<void> {
  const start = `.bouw-${basename(folder)}-`
  const names = await readdir(dirname(folder)).catch(() => [])
  for (const name of names.filter((each) => each.startsWith(start)))
    if (!isAlive(Number.parseInt(name.slice(start.length), 10)))
      await rm(join(dirname(folder), name), { recursive: true, force: true })
}
