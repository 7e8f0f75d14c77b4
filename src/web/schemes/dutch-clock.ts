const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' })
const times = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
})

/** The calendar day in the Netherlands at an ISO instant: laws begin and end at midnight there. */
export function dutchDay(instant: string): string {
  return days.format(new Date(instant))
}

/** Dutch local time at an ISO instant as `2024-09-17T16:59`, the shape in which schemes give moments. */
export function dutchMoment(instant: string): string {
  return `${dutchDay(instant)}T${times.format(new Date(instant))}`
}
