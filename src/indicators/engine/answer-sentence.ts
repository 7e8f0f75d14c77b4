import { formatCell, formatPeriod, formatQualifier, hasValue, type Language } from '#kernel'
import type { Dataset } from '../model.ts'
import { explainMissing } from './explain-missing.ts'
import { headline } from './headline.ts'

const noFigure: Record<Language, string> = {
  nl: 'Op deze vraag is nu geen cijfer te geven.',
  en: 'There is no figure to answer this question now.',
}

/**
 * The answer of an indicator as one sentence: value, period and how exact the source calls it filled in.
 * Without a figure it says so, and why. A value no source has been seen for is named as such.
 */
export function answerSentence(dataset: Dataset, language: Language): string {
  const { cell, latest } = headline(dataset)
  if (!hasValue(cell)) return `${noFigure[language]} ${explainMissing(cell, language)}`
  const value = formatQualifier(cell.qualifier, language) + formatCell(cell, language)
  const filled = dataset.indicator.answer[language]
    .replaceAll('{value}', value)
    .replaceAll('{period}', latest === undefined ? '' : periodInSentence(latest.period, language))
  const sentence = filled.charAt(0).toLocaleUpperCase(language) + filled.slice(1)
  return cell.unverified ? `${sentence} ${unverified[language]}` : sentence
}

const unverified: Record<Language, string> = {
  nl: 'De bron van dit cijfer is niet gezien.',
  en: 'The source of this figure has not been seen.',
}

function periodInSentence(period: string, language: Language): string {
  const words = formatPeriod(period, language)
  if (language === 'en') return /^(school year|graduates)/.test(words) ? `the ${words}` : words
  return /^\d+e kwartaal/.test(words) ? `het ${words}` : words
}
