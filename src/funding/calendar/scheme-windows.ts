import type { Localised } from '#kernel'
import type { ApplicationWindow, DatedValue, Parameter, Scheme } from '#schemes'
import { valueOn, versionOn } from '#schemes'

/** A moment of every year: `09-17T17:00`. */
const yearlyMoment = /^\d{2}-\d{2}T\d{2}:\d{2}$/

/** How many years after its last check a rule without an end is trusted to go on. */
const yearsAhead = 1

function lastYear({ description }: Scheme, parameter: Parameter): number {
  const ends = description.versions.map(({ to }) => to)
  const checked = parameter.values.map(({ checkedOn }) => Number(checkedOn.slice(0, 4)))
  const open = Math.max(...checked) + yearsAhead
  return Math.max(...ends.map((to) => (to === undefined ? open : Number(to.slice(0, 4)))))
}

function labelIn(scheme: Scheme, parameter: Parameter, year: number): Localised {
  const { title } = scheme.description
  return {
    nl: `${title.nl} ${year}: ${parameter.label.nl}`,
    en: `${title.en} ${year}: ${parameter.label.en}`,
  }
}

function yearlyWindow(
  scheme: Scheme,
  parameter: Parameter,
  year: number,
): ApplicationWindow | undefined {
  const dated: DatedValue | undefined = valueOn(parameter, `${year}-12-31`)
  if (typeof dated?.value !== 'string' || !yearlyMoment.test(dated.value)) return undefined
  const closes = `${year}-${dated.value}`
  const version = versionOn(scheme, closes.slice(0, 10))
  if (version === undefined) return undefined
  const window = {
    id: `${parameter.id}-${year}`,
    closes,
    label: labelIn(scheme, parameter, year),
    reference: dated.reference,
  }
  return dated.unverified || version.unverified ? { ...window, unverified: true } : window
}

function yearlyWindows(scheme: Scheme, parameter: Parameter): readonly ApplicationWindow[] {
  if (parameter.unit !== 'moment') return []
  const first = Number(parameter.values[0]?.from.slice(0, 4))
  const last = lastYear(scheme, parameter)
  const found: ApplicationWindow[] = []
  for (let year = first; year <= last; year += 1) {
    const window = yearlyWindow(scheme, parameter, year)
    if (window !== undefined) found.push(window)
  }
  return found
}

/**
 * All windows of a scheme in order of closing: those of its description, and one a year for each deadline
 * that returns every year (praktijkleren: 17 September 17:00, in 2028 the 18th), while a version is in force.
 */
export function schemeWindows(scheme: Scheme): readonly ApplicationWindow[] {
  const yearly = scheme.parameters.flatMap((parameter) => yearlyWindows(scheme, parameter))
  return [...scheme.description.windows, ...yearly].sort((a, b) => (a.closes < b.closes ? -1 : 1))
}
