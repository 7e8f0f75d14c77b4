const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** Whether every element of a piece of HTML that opens also closes, in order; empty elements need not. */
export function isBalanced(markup: string): boolean {
  const open: string[] = []
  for (const [, close, name = '', self] of markup.matchAll(
    /<(\/?)([a-zA-Z][\w-]*)(?:"[^"]*"|'[^']*'|[^"'<>])*?(\/?)>/g,
  )) {
    if (close === '/') {
      if (open.pop() !== name) return false
    } else if (self !== '/' && !empty.has(name)) open.push(name)
  }
  return open.length === 0
}
