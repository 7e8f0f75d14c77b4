import { expect, it } from 'vitest'
import { sha256 } from './checksum.ts'

// FIPS 180-4 example, https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
it('is the SHA-256 of the standard', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256(new TextEncoder().encode('abc'))).toBe(sha256('abc'))
})
