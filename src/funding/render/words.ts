import type { Localised } from '#kernel'
import type { Decision } from '#schemes'

/** What a decision is called: what the rules come to, not an order of an authority. */
export const decisionWords: Readonly<Record<Decision['status'], Localised>> = {
  granted: { nl: 'toe te kennen', en: 'to be granted' },
  partlyGranted: { nl: 'deels toe te kennen', en: 'to be granted in part' },
  refused: { nl: 'af te wijzen', en: 'to be rejected' },
  reserve: { nl: 'reserve', en: 'reserve' },
}

/** Words on exported lists of decisions. */
export const listWords = {
  decisions: { nl: 'Beslissingen', en: 'Decisions' },
  totals: { nl: 'Totalen', en: 'Totals' },
  issues: { nl: 'Niet beoordeeld', en: 'Not decided' },
  reasons: { nl: 'Redenen', en: 'Reasons' },
  line: { nl: 'regel', en: 'line' },
  reference: { nl: 'kenmerk', en: 'reference' },
  decision: { nl: 'uitkomst', en: 'outcome' },
  euros: { nl: 'bedrag in euro', en: 'amount in euros' },
  reasonColumn: { nl: 'redenen', en: 'reasons' },
  articles: { nl: 'artikelen', en: 'articles' },
  what: { nl: 'wat', en: 'what' },
  value: { nl: 'waarde', en: 'value' },
  column: { nl: 'kolom', en: 'column' },
  message: { nl: 'melding', en: 'message' },
  lawOn: { nl: 'Regels zoals zij golden op {day}.', en: 'Rules as they stood on {day}.' },
  unverified: {
    nl: 'Deze uitkomst gebruikt waarden of regels die niet in een officiële bron zijn nagegaan.',
    en: 'This outcome uses values or rules that were not checked against an official source.',
  },
  noRights: {
    nl: 'Een berekening; aan deze lijst zijn geen rechten te ontlenen.',
    en: 'A calculation; no rights can be derived from this list.',
  },
} as const satisfies Readonly<Record<string, Localised>>
