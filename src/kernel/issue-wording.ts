import type { Issue, IssueCode } from './issue.ts'
import type { Language } from './language.ts'

/** The sentence of each issue; `{name}` is filled from the params of the issue. */
const sentences: Record<Language, Record<IssueCode, string>> = {
  nl: {
    fileUnreadable: 'Het bestand kan niet worden gelezen[: {reason}].',
    fileEmpty: 'Het bestand is leeg.',
    notThisFormat: 'Dit is geen {expected} maar {found}.',
    wrongEncoding: 'De tekst is geen {expected} maar {found}.',
    wrongDelimiter: 'De kolommen zijn gescheiden met {found}; verwacht: {expected}.',
    archiveTooLarge:
      'Het bestand is uitgepakt te groot[: meer dan {limit} bytes][: meer dan {maxBytes} bytes].',
    lineTooLong: 'De regel is te lang[: {found} tekens][; hoogstens {expected}].',
    missingColumn: 'De kolom {expected} ontbreekt.',
    unknownColumn: 'De kolom {found} is niet bekend en is overgeslagen.',
    wrongColumnCount: 'De regel heeft {found} kolommen[; verwacht: {expected}].',
    unclosedQuote: 'Een aanhalingsteken wordt niet gesloten.',
    notANumber: '‘{found}’ is geen getal[; verwacht: {expected}].',
    notAPeriod: '‘{found}’ is geen periode[; verwacht: {expected}].',
    notADate: '‘{found}’ is geen datum[; verwacht: {expected}].',
    unknownCode: '‘{found}’ is niet bekend[; verwacht: {expected}].',
    duplicateKey: 'Deze sleutel staat er al[: {found}].',
    outOfRange: '{found} ligt buiten wat kan[: {expected}].',
    missingValue: 'Hier hoort een waarde te staan[: {expected}].',
    changedSchema: 'De indeling is veranderd: verwacht {expected}[, gevonden {found}].',
    tooManyIssues: 'Er zijn nog {found} meldingen; alleen de eerste zijn bewaard.',
    unknownSource: 'Bij {found} hoort geen bekende bron[; bekend: {expected}].',
    notReachable: 'De bron is niet bereikbaar[ ({host})][: {reason}].',
    timedOut: 'De bron antwoordt niet op tijd[, ook niet na {seconds} seconden].',
    httpStatus: 'De bron antwoordt met status {status}[ ({reason})].',
    truncatedDownload: 'Het bestand is niet compleet[: {received} bytes][ van {expected}].',
    wrongChecksum: 'De controlesom klopt niet: {found} in plaats van {expected}.',
    staleCache: 'De opgeslagen versie van {found} wordt gebruikt.',
    personalData:
      'Hier lijkt {found} te staan. Het bestand is geweigerd: microdata bevatten alleen pseudoniemen.',
    notInForce: 'Op {day} is geen versie van kracht van {what}.',
    noValueKnown: 'Voor {day} is geen waarde bekend van: {what}.',
    tooManyRows: 'Het bestand heeft meer regels dan hier kan; hoogstens {expected}.',
  },
  en: {
    fileUnreadable: 'The file cannot be read[: {reason}].',
    fileEmpty: 'The file is empty.',
    notThisFormat: 'This is not {expected} but {found}.',
    wrongEncoding: 'The text is not {expected} but {found}.',
    wrongDelimiter: 'Columns are separated by {found}; expected {expected}.',
    archiveTooLarge:
      'The file unpacks to too much[: more than {limit} bytes][: more than {maxBytes} bytes].',
    lineTooLong: 'The line is too long[: {found} characters][; at most {expected}].',
    missingColumn: 'Column {expected} is missing.',
    unknownColumn: 'Column {found} is unknown and was skipped.',
    wrongColumnCount: 'The line has {found} columns[; expected {expected}].',
    unclosedQuote: 'A quote is not closed.',
    notANumber: '“{found}” is not a number[; expected {expected}].',
    notAPeriod: '“{found}” is not a period[; expected {expected}].',
    notADate: '“{found}” is not a date[; expected {expected}].',
    unknownCode: '“{found}” is unknown[; expected {expected}].',
    duplicateKey: 'This key occurs twice[: {found}].',
    outOfRange: '{found} is out of range[: {expected}].',
    missingValue: 'A value is expected here[: {expected}].',
    changedSchema: 'The layout has changed: expected {expected}[, found {found}].',
    tooManyIssues: '{found} more messages; only the first were kept.',
    unknownSource: 'No known source fits {found}[; known: {expected}].',
    notReachable: 'The source cannot be reached[ ({host})][: {reason}].',
    timedOut: 'The source does not answer in time[, not even after {seconds} seconds].',
    httpStatus: 'The source answers with status {status}[ ({reason})].',
    truncatedDownload: 'The file is incomplete[: {received} bytes][ of {expected}].',
    wrongChecksum: 'The checksum is wrong: {found} instead of {expected}.',
    staleCache: 'The stored version of {found} is used.',
    personalData:
      'This seems to hold {found}. The file was refused: microdata hold pseudonyms only.',
    notInForce: 'No version of {what} is in force on {day}.',
    noValueKnown: 'No value is known for {day} of: {what}.',
    tooManyRows: 'The file has more lines than can be taken in; at most {expected}.',
  },
}

/** Words for reasons that are codes. */
const reasonWords: Record<Language, ReadonlyMap<string | number, string>> = {
  nl: new Map([
    ['notFound', 'het is er niet'],
    ['ENOENT', 'het is er niet'],
    ['ENOSPC', 'de schijf is vol'],
    ['EACCES', 'geen toegang'],
  ]),
  en: new Map([
    ['notFound', 'it is not there'],
    ['ENOENT', 'it is not there'],
    ['ENOSPC', 'the disk is full'],
    ['EACCES', 'no access'],
  ]),
}

/** Words for formats without a name of their own. */
const formatWords: Record<Language, ReadonlyMap<string | number, string>> = {
  nl: new Map([['binary', 'een binair bestand']]),
  en: new Map([['binary', 'a binary file']]),
}

/**
 * An issue as one sentence. Of a sentence only the parts between brackets whose params were given are
 * shown; any other param that was not given shows as `?`.
 */
export function issueSentence({ code, params }: Issue, language: Language): string {
  const word = (name: string): string | undefined => {
    const value = params[name]
    if (value === undefined) return undefined
    if (name === 'reason') return reasonWords[language].get(value) ?? String(value)
    return (code === 'notThisFormat' && formatWords[language].get(value)) || String(value)
  }
  const given = sentences[language][code].replace(/\[([^\]]*)\]/g, (_, part: string) =>
    [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => word(name ?? '') !== undefined)
      ? part
      : '',
  )
  return given.replace(/\{(\w+)\}/g, (_, name: string) => word(name) ?? '?')
}

/** The place of an issue as `file:line, kolom X`, empty when it has none. */
export function issuePlace(issue: Issue, language: Language): string {
  const { file, line, column } = issue.at
  const where = [file, line].filter((part) => part !== undefined).join(':')
  if (column === undefined) return where
  return `${where}${where === '' ? '' : ', '}${language === 'nl' ? 'kolom' : 'column'} ${column}`
}
