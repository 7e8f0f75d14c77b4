/**
 * The format of a text that is plainly no delimited table: `HTML`, `JSON`, `XML`, or `binary` when control
 * characters abound. `undefined` for anything that may be a table. Looks at the first 4,096 characters.
 */
export function sniffText(text: string): string | undefined {
  const start = text.slice(0, 4096)
  const head = start.trimStart()
  if (/^<(!doctype html|html|head|body|script|!--)/i.test(head)) return 'HTML'
  if (/^<(\?xml|[a-z][\w:-]*[\s/>])/i.test(head)) return 'XML'
  if (/^(\{\s*("|\}|$)|\[\s*([[{"\]]|-?\d|$))/.test(head)) return 'JSON'
  return isBinary(start) ? 'binary' : undefined
}

/** More than one character in fifty (and more than four) is a control character no text has. */
function isBinary(start: string): boolean {
  let control = 0
  for (let i = 0; i < start.length; i++) {
    const code = start.charCodeAt(i)
    if (code < 9 || (code > 13 && code < 32) || code === 0x7f) control += 1
  }
  return control > 4 && control > start.length / 50
}
