import type { Language } from '#kernel'

/** The classes of the UWV tension indicator, from very loose to very tight. */
export const tensionClasses = ['veryLoose', 'loose', 'balanced', 'tight', 'veryTight'] as const
export type TensionClass = (typeof tensionClasses)[number]

/**
 * The UWV class of a tension in vacancies per short-term unemployed person: below 0.25 very loose, up to
 * 0.67 loose, up to 1.5 balanced, above 1.5 tight, above 4 very tight. A limit itself falls in the
 * class below it, except 0.25, which is loose.
 * @throws RangeError for a negative or non-finite value.
 * @see https://arbeidsmarktinzicht.nl/zeeland/content/states/index/114094
 */
export function tensionClass(value: number): TensionClass {
  if (!(value >= 0) || !Number.isFinite(value)) throw new RangeError(`Not a tension: ${value}`)
  if (value > 4) return 'veryTight'
  if (value > 1.5) return 'tight'
  if (value > 0.67) return 'balanced'
  return value >= 0.25 ? 'loose' : 'veryLoose'
}

const names: Record<Language, Record<TensionClass, string>> = {
  nl: {
    veryLoose: 'zeer ruim',
    loose: 'ruim',
    balanced: 'gemiddeld',
    tight: 'krap',
    veryTight: 'zeer krap',
  },
  en: {
    veryLoose: 'very loose',
    loose: 'loose',
    balanced: 'balanced',
    tight: 'tight',
    veryTight: 'very tight',
  },
}

/** The name UWV gives a class, in Dutch, and its translation. */
export function tensionClassName(value: TensionClass, language: Language): string {
  return names[language][value]
}
