/** Dutch path of the pages of a scheme: `/regelingen/slim`, and below it `…/slim/berekening`. */
export function schemePath(id: string, ...below: readonly string[]): string {
  return ['/regelingen', id, ...below].join('/')
}

/** Parameters of scheme pages that are no question; questions never begin with an underscore. */
export const controls = {
  /** Day whose law is applied, where the answers do not decide it. */
  day: '_dag',
  /** The other day of a comparison. */
  otherDay: '_dag2',
  /** Name of the question to show, to change its answer. */
  step: '_stap',
  /** Name of the question that the form asked: an answer must be there. */
  asked: '_gevraagd',
  /** `alles`: every question on one page. */
  form: '_vorm',
  /** Present when the form with all questions was sent. */
  sent: '_verstuurd',
} as const
