import { UsageError } from './ports.ts'

/**
 * The values of an option that may be given more than once, as `--antwoord veld=waarde`: by field.
 * @throws UsageError for a value without `=` or a field that is given twice
 */
export function repeatedOption(
  rawArgs: readonly string[],
  name: string,
): Readonly<Record<string, string>> {
  const flag = `--${name}`
  const found = new Map<string, string>()
  rawArgs.forEach((word, index) => {
    const isBare = word === flag
    if (!isBare && !word.startsWith(`${flag}=`)) return
    const pair = isBare ? (rawArgs[index + 1] ?? '') : word.slice(flag.length + 1)
    const [, field, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? []
    if (field === undefined || value === undefined)
      throw new UsageError(`${flag} is ‘${pair}’; verwacht: veld=waarde.`)
    if (found.has(field)) throw new UsageError(`${flag} noemt ${field} twee keer.`)
    found.set(field, value)
  })
  return Object.fromEntries(found)
}

/** The words that are no option and no value of one, in order; `withValue` lists options that take a word. */
export function plainWords(
  rawArgs: readonly string[],
  withValue: readonly string[],
): readonly string[] {
  return rawArgs.filter((word, index) => {
    if (word.startsWith('--')) return false
    const before = rawArgs[index - 1]?.replace(/^--/, '')
    return !(
      rawArgs[index - 1]?.startsWith('--') &&
      before !== undefined &&
      withValue.includes(before)
    )
  })
}
