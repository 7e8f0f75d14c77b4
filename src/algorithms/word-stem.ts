import { foldText, type Language } from '#kernel'

/** Words too common to search by, folded. */
export const stopWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    'aan al als bij dan dat de den der deze die dit door een en er het hoe hun ik in is je kan met na naar niet nog of om onder ook op over s t te ten ter tot uit van veel voor wat we wel wie wordt zij zijn'.split(
      ' ',
    ),
  ),
  en: new Set(
    'a about an and are as at be by do for from how in is it its many much of on or s t that the their this to was what which who with'.split(
      ' ',
    ),
  ),
}

/** The words of a text in reading order, folded (see `foldText`), stop words included. */
export function wordsOf(text: string): readonly string[] {
  const folded = foldText(text)
  return folded === '' ? [] : folded.split(' ')
}

/**
 * A light stem of one folded word: enough to equate singular and plural, not to find a root. Dutch
 * folds final v to f and z to s (`leerbedrijven`, `leerbedrijf`), single and double vowels (`scholen`,
 * `school`) and `-isch` with `-ies`; English drops the plural. Words of three letters or fewer, and
 * words with a digit, stay as they are.
 */
export function wordStem(word: string, language: Language): string {
  if (word.length <= 3 || /\d/.test(word)) return word
  return language === 'nl' ? dutchStem(word) : englishStem(word)
}

function dutchStem(word: string): string {
  let stem = word
    .replace(/ische?$/, 'ies')
    .replace(/heden$/, 'heid')
    .replace(/(?<=...[^s])s$/, '')
    .replace(/(?<=...)en?$/, '')
  stem = stem.replace(/v$/, 'f').replace(/z$/, 's')
  stem = stem.replace(/([bcdfgklmnprst])\1$/, '$1')
  return stem.replace(/(aa|ee|oo|uu)/g, (pair) => pair[0] as string)
}

function englishStem(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(ss|us|is)$/.test(word)) return word
  return word.replace(/(?<=(s|x|ch|sh))es$|s$/, '')
}
