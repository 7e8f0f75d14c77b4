const familyNameId = 1

/** Where the table with this tag starts, or `undefined` when the font has none. */
function tableOffset(font: Buffer, tag: string): number | undefined {
  const tables = font.readUInt16BE(4)
  for (let record = 12; record < 12 + tables * 16; record += 16)
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  return undefined
}

/**
 * A TrueType font whose family name is cut off after `length` characters: `Fira Sans SemiBold` becomes
 * `Fira Sans`, so that a renderer finds the weight within its family. Only the length in the name table
 * changes; a shorter name stays as it is.
 * @see https://learn.microsoft.com/typography/opentype/spec/name
 */
export function cutFamilyName(font: Uint8Array, length: number): Uint8Array {
  const copy = Buffer.from(font)
  const names = tableOffset(copy, 'name')
  if (names === undefined) return copy
  const count = copy.readUInt16BE(names + 2)
  for (let record = names + 6; record < names + 6 + count * 12; record += 12) {
    const bytes = copy.readUInt16BE(record + 8)
    if (copy.readUInt16BE(record + 6) !== familyNameId) continue
    copy.writeUInt16BE(Math.min(bytes, 2 * length), record + 8)
  }
  return copy
}
