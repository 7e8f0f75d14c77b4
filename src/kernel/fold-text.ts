/**
 * A text reduced to what matters for recognising it: lower case, without accents, with every run of
 * spaces and punctuation as one space. `<`, `>`, `=` and `+` stay, because `<15` is not `15`.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}<>=+]+/gu, ' ')
    .trim()
}
