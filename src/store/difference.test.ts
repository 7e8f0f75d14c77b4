import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { missingCell } from '#kernel'
import { exampleContent, exampleObservation, exampleSource } from './example-content.fixture.ts'
import type { FigureChange, ReleaseContent } from './model.ts'
import { openReleaseStore } from './release-store.ts'
import { temporaryFolder } from './temporary-folder.fixture.ts'

const at = '2026-11-23T12:00:00Z'
let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

async function between(
  from: Partial<ReleaseContent>,
  to: Partial<ReleaseContent>,
): Promise<readonly FigureChange[]> {
  const store = openReleaseStore(folder.path)
  const before = await store.publish(exampleContent(from), at)
  const after = await store.publish(exampleContent(to), at)
  return store.difference(before.id, after.id)
}

const file = (name: string, fill: string): ReturnType<typeof exampleSource>['files'][number] => ({
  name,
  sha256: fill.repeat(64),
  bytes: 1,
  rows: 1,
})
const withFiles = (...files: ReturnType<typeof file>[]): Partial<ReleaseContent> => ({
  sources: [exampleSource('duo', { files })],
})
const one = exampleObservation('1', 10)
const two = exampleObservation('2', 20)

describe('the difference between two releases', () => {
  it('is nothing when the figures are the same under another code version', async () => {
    expect(await between({}, { codeVersion: '0.2.0' })).toEqual([])
  })

  it('names what was added, removed and changed, with both sides', async () => {
    const changed = exampleObservation('1', 11)
    const other = exampleObservation('1', 1, { series: 'graduates' })
    const changes = await between(
      { observations: [one, two], ...withFiles(file('a.csv', 'a')) },
      { observations: [changed, other], ...withFiles(file('a.csv', 'b')) },
    )
    expect(changes).toEqual([
      { kind: 'added', after: other, reasons: ['changedSourceFile'] },
      { kind: 'changed', before: one, after: changed, reasons: ['changedSourceFile'] },
      { kind: 'removed', before: two, reasons: ['changedSourceFile'] },
    ])
  })

  it.each<[string, Partial<ReleaseContent>, Partial<ReleaseContent>, FigureChange['reasons']]>([
    ['another code version', {}, { codeVersion: '0.2.0' }, ['changedCode']],
    ['a new file', withFiles(), withFiles(file('a.csv', 'a')), ['newSourceFile']],
    ['a file that went', withFiles(file('a.csv', 'a')), withFiles(), ['removedSourceFile']],
    [
      'another name for a file',
      withFiles(file('a.csv', 'a')),
      withFiles(file('b.csv', 'a')),
      ['newSourceFile', 'removedSourceFile'],
    ],
    [
      'a new file and new code',
      withFiles(),
      { ...withFiles(file('a.csv', 'a')), codeVersion: '2' },
      ['newSourceFile', 'changedCode'],
    ],
  ])('gives as reason %s', async (_name, from, to, reasons) => {
    const before = { observations: [one], ...from }
    const after = { observations: [exampleObservation('1', 11)], ...to }
    const [change] = await between(before, after)
    expect(change?.reasons).toEqual(reasons)
  })

  it('does not blame a source that the figure does not come from', async () => {
    const cbs = (fill: string): ReturnType<typeof exampleSource> =>
      exampleSource('cbs', { files: [file('c.csv', fill)] })
    const [change] = await between(
      { observations: [one], sources: [exampleSource('duo'), cbs('a')] },
      { observations: [], sources: [exampleSource('duo'), cbs('b')] },
    )
    expect(change?.reasons).toEqual([])
  })

  it.each([
    ['a note', { note: 'Voorlopig' }],
    ['a source', { sources: ['duo', 'cbs'] }],
    ['a value that became a reason', { cell: missingCell('suppressed', 'persons') }],
  ])('counts %s as a change', async (_name, part) => {
    const sources = [exampleSource('duo'), exampleSource('cbs')]
    const observations = [exampleObservation('1', 10, part)]
    const changes = await between({ observations: [one], sources }, { observations, sources })
    expect(changes.map((change) => change.kind)).toEqual(['changed'])
  })

  it('turns added into removed when the releases change places', async () => {
    const store = openReleaseStore(folder.path)
    const few = await store.publish(exampleContent({ observations: [one] }), at)
    const many = await store.publish(exampleContent({ observations: [one, two] }), at)
    expect((await store.difference(few.id, many.id)).map((c) => c.kind)).toEqual(['added'])
    expect((await store.difference(many.id, few.id)).map((c) => c.kind)).toEqual(['removed'])
    expect(await store.difference(few.id, few.id)).toEqual([])
  })

  it('is refused for a release that is not there', async () => {
    const store = openReleaseStore(folder.path)
    const { id } = await store.publish(exampleContent(), at)
    await expect(store.difference(id, '0123456789abcdef')).rejects.toThrow(RangeError)
  })
})
