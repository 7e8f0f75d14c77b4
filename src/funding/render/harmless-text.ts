/**
 * A text that no spreadsheet runs as a formula: what starts with `=`, `+`, `-`, `@`, tab, line feed or
 * carriage return, or a full-width form of these, gets an apostrophe in front; control characters go.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function harmlessText(text: string): string {
  const plain = text.replace(/(?![\t\r\n])\p{Cc}/gu, '')
  return /^\s*[=+\-@＝＋－＠\t\r\n]/u.test(plain) ? `'${plain}` : plain
}
