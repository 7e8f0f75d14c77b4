import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentDigest, digestOf, entityTag, heldTag } from './entity-tag.ts'

const digest = contentDigest('{"aantal":1}')
const plain = entityTag(digest, 'identity', true)
const quick = entityTag(digest, 'br', true)
const dense = entityTag(digest, 'br', false)

describe('entityTag', () => {
  it('differs by content, encoding and density, as the bytes do', () => {
    const other = entityTag(contentDigest('{"aantal":2}'), 'identity', true)
    const tags = [plain, quick, dense, entityTag(digest, 'gzip', true), other]
    expect(new Set(tags).size).toBe(tags.length)
  })

  it('is a quoted text without white space, whatever the content', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const tag = entityTag(contentDigest(text), 'gzip', true)
        expect(tag).toMatch(/^"[\w-]{24}-gzip-quick"$/)
        expect(digestOf(tag)).toBe(contentDigest(text))
      }),
    )
  })

  it('is the same for a text and its bytes', () => {
    expect(contentDigest(Buffer.from('één ’s'))).toBe(contentDigest('één ’s'))
  })
})

describe('heldTag', () => {
  it.each([
    ['the same', dense, dense],
    ['a weak one', `W/${dense}`, dense],
    ['one among others', `"other", ${dense}`, dense],
    ['another encoding of the same content', plain, plain],
    ['a quick compression of it', quick, quick],
    ['any', ' * ', dense],
  ])('is what the caller holds: %s', (_what, header, held) => {
    expect(heldTag(header, dense)).toBe(held)
  })

  it.each([
    undefined,
    '',
    '""',
    '"other"',
    dense.slice(1, -1),
    `"${digest.slice(1)}"`,
    `"${digest}\r\nx: y"`,
  ])('is nothing for %j', (header) => {
    expect(heldTag(header, dense)).toBeUndefined()
  })
})
