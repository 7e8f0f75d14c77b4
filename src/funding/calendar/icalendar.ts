import type { Language } from '#kernel'
import type { ApplicationWindow, Scheme } from '#schemes'
import { schemeWindows } from './scheme-windows.ts'

/** Central European Time as RFC 5545 describes it, with the rules since 1996. */
const timeZone = `BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`.split('\n')

const words = {
  opens: { nl: 'Opent', en: 'Opens' },
  closes: { nl: 'Sluit', en: 'Closes' },
  unverified: { nl: 'Niet nagegaan in een officiële bron.', en: 'Not checked officially.' },
  name: { nl: 'Regelingen in het mbo', en: 'Schemes in vocational education' },
} as const

/** A text as a value: backslash, semicolon, comma and line ends escaped (RFC 5545, 3.3.11). */
export function escapeText(text: string): string {
  return text
    .replace(/(?![\r\n])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n?|\n/g, '\\n')
}

/** A content line folded to at most 75 octets a line, never inside a character (RFC 5545, 3.1). */
export function foldLine(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    // The space that begins a folded line counts too.
    if (octets + size > 75) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n')
}

/** The latest day on which a value of the scheme was checked, as a time stamp that changes with the facts only. */
function stampOf({ parameters, description }: Scheme): string {
  const days = parameters.flatMap(({ values }) => values.map(({ checkedOn }) => checkedOn))
  const last = days.sort()[days.length - 1] ?? description.versions[0]?.from ?? '2026-11-23'
  return `${last.replaceAll('-', '')}T000000Z`
}

interface Moment {
  readonly scheme: Scheme
  readonly window: ApplicationWindow
  readonly which: 'opens' | 'closes'
  readonly at: string
}

function momentsOf(scheme: Scheme): readonly Moment[] {
  return schemeWindows(scheme).flatMap((window) => [
    ...(window.opens === undefined
      ? []
      : [{ scheme, window, which: 'opens', at: window.opens } as const]),
    { scheme, window, which: 'closes', at: window.closes } as const,
  ])
}

function eventLines({ scheme, window, which, at }: Moment, language: Language): readonly string[] {
  const { id, title } = scheme.description
  const { reference, label } = window
  const description = [
    title[language],
    `${reference.article}, ${reference.title}`,
    ...(window.unverified ? [words.unverified[language]] : []),
  ].join('\n')
  return [
    'BEGIN:VEVENT',
    `UID:${id}.${window.id}.${which}@kansrijk`,
    `DTSTAMP:${stampOf(scheme)}`,
    `DTSTART;TZID=Europe/Amsterdam:${at.replace(/[-:]/g, '')}00`,
    `SUMMARY:${escapeText(`${words[which][language]}: ${label[language]}`)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `URL:${reference.url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/**
 * The openings and closings of schemes as an iCalendar feed in Dutch time: the same facts give the same
 * bytes, each event has an id that stays, and none has an alarm.
 * @see https://www.rfc-editor.org/rfc/rfc5545
 */
export function schemeCalendar(schemes: readonly Scheme[], language: Language): string {
  const [only] = schemes
  const name = schemes.length === 1 && only ? only.description.title : words.name
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Kansrijk//Regelingen//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name[language])}`,
    ...timeZone,
    ...schemes.flatMap(momentsOf).flatMap((moment) => eventLines(moment, language)),
    'END:VCALENDAR',
  ]
  return `${lines.map(foldLine).join('\r\n')}\r\n`
}
