import { formatNumber, formatPeriod, formatValue, type Language, type Localised } from '#kernel'
import type { Finding, Reference, Scheme } from './model.ts'
import { notInForceRule, notInForceText, noValueKnownRule, noValueKnownText } from './run-scheme.ts'

/**
 * A sentence with its places filled: `{name}` a number or text, `{name:euro}` cents, `{name:percent}` a
 * ratio, `{name:day}` an ISO day or moment. A place without a value stays visible as `{name}`.
 */
export function fillText(text: string, values: Finding['values'], language: Language): string {
  return text.replace(/\{(\w+)(?::(\w+))?\}/g, (whole, name: string, style?: string) => {
    const value = values[name]
    return value === undefined ? whole : filled(value, style, language)
  })
}

function filled(value: number | string, style: string | undefined, language: Language): string {
  if (typeof value === 'string') return isDay(value) ? dayText(value, language) : value
  if (style === 'euro') return moneyText(value, language)
  if (style === 'percent') return formatValue(value, 'ratio', language)
  const digits = Number.isInteger(value) ? 0 : Math.min(4, String(value).split('.')[1]?.length ?? 0)
  return formatNumber(value, language, digits)
}

/** Whole cents as written in a sentence: short only where that loses nothing (`€ 196,8 mln`, `€ 2.216,69`). */
function moneyText(cents: number, language: Language): string {
  const short = Math.abs(cents) >= 100_000_000 && cents % 1_000_000 === 0
  if (short) return formatValue(cents, 'euroCents', language)
  return `€ ${formatNumber(cents / 100, language, cents % 100 === 0 ? 0 : 2)}`
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(text)
}

function dayText(text: string, language: Language): string {
  const [day = '', time] = text.split('T')
  const shown = formatPeriod(day, language)
  if (time === undefined) return shown
  return language === 'nl' ? `${shown} om ${time} uur` : `${shown} at ${time}`
}

const generalTexts: Readonly<Record<string, Localised>> = {
  [notInForceRule]: notInForceText,
  [noValueKnownRule]: noValueKnownText,
}

/** A finding in words, with where it stands. `reference` is absent for "not in force". */
export interface FindingText {
  readonly text: string
  readonly reference?: Reference
  readonly unverified: boolean
}

/** What a finding says in a language. @throws RangeError when the scheme has no wording for it. */
export function findingText(scheme: Scheme, finding: Finding, language: Language): FindingText {
  const general = generalTexts[finding.rule]
  if (general !== undefined)
    return { text: fillText(general[language], finding.values, language), unverified: false }
  const rule = scheme.rules.find(({ id }) => id === finding.rule)
  const text = rule?.texts[finding.outcome]
  if (rule === undefined || text === undefined)
    throw new RangeError(
      `${scheme.description.id} has no wording for ${finding.rule} ${finding.outcome}`,
    )
  const unverified = (rule.unverified ?? false) || finding.parameters.some((p) => p.unverified)
  return {
    text: fillText(text[language], finding.values, language),
    reference: rule.reference,
    unverified,
  }
}
