const narrow = new Set("iljI.,:;'|!()[]‘’ft- ")
const wide = new Set('mwMWÆŒ@%—…')

function advance(sign: string): number {
  if (narrow.has(sign)) return 0.34
  if (wide.has(sign)) return 0.88
  if (sign >= '0' && sign <= '9') return 0.57
  return sign.toUpperCase() === sign ? 0.66 : 0.56
}

/**
 * Width in CSS pixels that a text takes at a font size: an estimate on the safe side for Fira Sans and
 * common system fonts, so that drawings need no font to be laid out. Bold is 10 % wider.
 */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let ems = 0
  for (const sign of text) ems += advance(sign)
  return ems * fontSize * (bold ? 1.1 : 1)
}

/** The text, or as much of its start as fits in a width in pixels with `…` behind it; at least one sign. */
export function ellipsis(text: string, width: number, fontSize: number, bold = false): string {
  if (textWidth(text, fontSize, bold) <= width) return text
  const signs = [...text]
  let kept = signs.length - 1
  const shortened = (): string => `${signs.slice(0, kept).join('').trimEnd()}…`
  while (kept > 1 && textWidth(shortened(), fontSize, bold) > width) kept -= 1
  return shortened()
}

/**
 * A text broken at spaces into at most `maxLines` lines that fit in a width in pixels. A word or a last
 * line that is too long ends in `…`. No lines for an empty text.
 */
export function wrapText(
  text: string,
  width: number,
  fontSize: number,
  maxLines: number,
  bold = false,
): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    const fits = textWidth(joined, fontSize, bold) <= width
    if (last === undefined || (!fits && lines.length < maxLines)) lines.push(word)
    else lines[lines.length - 1] = joined
  }
  return lines.map((line) => ellipsis(line, width, fontSize, bold))
}
