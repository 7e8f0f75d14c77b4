import type { Issue, IssueCode } from './issue.ts'
import type { Language } from './language.ts'

/** The sentence of each issue; `{name}` is filled from the params of the issue. */
const sentences: Record<Language, Record<IssueCode, string>> = {
  nl: {
    fileUnreadable: 'Het bestand kan niet worden gelezen: {reason}.',
    fileEmpty: 'Het bestand is leeg.',
    notThisFormat: 'Dit is geen {expected} maar {found}.',
    wrongEncoding: 'De tekst is geen {expected} maar {found}.',
    wrongDelimiter: 'De kolommen zijn gescheiden met {found}; verwacht: {expected}.',
    archiveTooLarge: 'Het archief is uitgepakt groter dan {limit}.',
    lineTooLong: 'De regel is langer dan {limit} tekens.',
    missingColumn: 'De kolom {expected} ontbreekt.',
    unknownColumn: 'De kolom {found} is niet bekend en is overgeslagen.',
    wrongColumnCount: 'De regel heeft {found} kolommen; verwacht: {expected}.',
    unclosedQuote: 'Een aanhalingsteken wordt niet gesloten.',
    notANumber: '‘{found}’ is geen getal; verwacht: {expected}.',
    notAPeriod: '‘{found}’ is geen periode; verwacht: {expected}.',
    notADate: '‘{found}’ is geen datum; verwacht: {expected}.',
    unknownCode: '‘{found}’ komt niet voor in de lijst {expected}.',
    duplicateKey: 'Deze sleutel staat er al: {found}.',
    outOfRange: '{found} ligt buiten {expected}.',
    missingValue: 'Hier hoort een waarde te staan: {expected}.',
    changedSchema: 'De indeling is veranderd: gevonden {found}, verwacht {expected}.',
    tooManyIssues: 'Er zijn nog {count} meldingen; alleen de eerste zijn bewaard.',
    unknownSource: 'De bron {found} is niet bekend; kies uit {expected}.',
    notReachable: 'De bron is niet bereikbaar: {reason}.',
    timedOut: 'De bron antwoordt niet binnen {limit}.',
    httpStatus: 'De bron antwoordt met status {found}.',
    truncatedDownload: 'Het bestand is niet compleet: {found} van {expected} bytes.',
    wrongChecksum: 'De controlesom klopt niet: {found} in plaats van {expected}.',
    staleCache: 'De opgeslagen versie van {found} wordt gebruikt.',
  },
  en: {
    fileUnreadable: 'The file cannot be read: {reason}.',
    fileEmpty: 'The file is empty.',
    notThisFormat: 'This is not {expected} but {found}.',
    wrongEncoding: 'The text is not {expected} but {found}.',
    wrongDelimiter: 'Columns are separated by {found}; expected {expected}.',
    archiveTooLarge: 'The archive unpacks to more than {limit}.',
    lineTooLong: 'The line is longer than {limit} characters.',
    missingColumn: 'Column {expected} is missing.',
    unknownColumn: 'Column {found} is unknown and was skipped.',
    wrongColumnCount: 'The line has {found} columns; expected {expected}.',
    unclosedQuote: 'A quote is not closed.',
    notANumber: '“{found}” is not a number; expected {expected}.',
    notAPeriod: '“{found}” is not a period; expected {expected}.',
    notADate: '“{found}” is not a date; expected {expected}.',
    unknownCode: '“{found}” is not in the list {expected}.',
    duplicateKey: 'This key occurs twice: {found}.',
    outOfRange: '{found} is outside {expected}.',
    missingValue: 'A value is expected here: {expected}.',
    changedSchema: 'The layout has changed: found {found}, expected {expected}.',
    tooManyIssues: '{count} more messages; only the first were kept.',
    unknownSource: 'Source {found} is unknown; choose from {expected}.',
    notReachable: 'The source cannot be reached: {reason}.',
    timedOut: 'The source does not answer within {limit}.',
    httpStatus: 'The source answers with status {found}.',
    truncatedDownload: 'The file is incomplete: {found} of {expected} bytes.',
    wrongChecksum: 'The checksum is wrong: {found} instead of {expected}.',
    staleCache: 'The stored version of {found} is used.',
  },
}

/** An issue as one sentence; a param that was not given is left out as `?`. */
export function issueSentence(issue: Issue, language: Language): string {
  return sentences[language][issue.code].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(issue.params[name] ?? '?'),
  )
}

/** The place of an issue as `file:line, kolom X`, empty when it has none. */
export function issuePlace(issue: Issue, language: Language): string {
  const { file, line, column } = issue.at
  const where = [file, line].filter((part) => part !== undefined).join(':')
  if (column === undefined) return where
  return `${where}${where === '' ? '' : ', '}${language === 'nl' ? 'kolom' : 'column'} ${column}`
}
