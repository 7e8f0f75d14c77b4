import { type Audience, audiences } from '#schemes'

/** How an audience is named in an address: `/regelingen?voor=werkgever`. */
const codes: Readonly<Record<Audience, string>> = {
  employer: 'werkgever',
  school: 'school',
  student: 'student',
  municipality: 'gemeente',
  officer: 'uitvoerder',
}

/** The Dutch code of an audience. */
export function audienceCode(audience: Audience): string {
  return codes[audience]
}

/** The audience that a code in an address names, or `undefined`. */
export function audienceOf(code: string | null): Audience | undefined {
  return audiences.find((audience) => codes[audience] === code)
}
