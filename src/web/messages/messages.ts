import type { Language } from '#kernel'
import { en } from './en.ts'
import { type Messages, nl } from './nl.ts'

/** Every text of the pages, per language. */
export const messages: Readonly<Record<Language, Messages>> = { nl, en }

/**
 * A text with each `{name}` replaced by its value.
 * @throws RangeError when the text asks for a name that is not given.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) throw new RangeError(`No value for {${name}} in “${text}”`)
    return String(value)
  })
}
