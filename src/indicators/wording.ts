import type { Localised } from '#kernel'

/** Method of figures that are shown as their source publishes them. */
export const takenOver: Localised = {
  nl: 'Overgenomen van de bron. Er is niets bijgerekend.',
  en: 'Taken from the source as published. Nothing was computed.',
}

/** Method of computed figures whose inputs are rounded counts. */
export const computedFromCounts: Localised = {
  nl: 'Berekend uit aantallen, nooit uit percentages. De bandbreedte volgt uit de afronding van elk aantal.',
  en: 'Computed from counts, never from percentages. The range follows from the rounding of each count.',
}

/** Who is counted where a series covers all students of vocational education. */
export const allMboStudents: Localised = {
  nl: 'Alle mbo-studenten in Nederland. Wie precies meetelt, verschilt per definitie.',
  en: 'All students of vocational education (mbo) in the Netherlands. Who counts differs by definition.',
}

/** Warning for series that several bodies count in their own way. */
export const definitionsDiffer: Localised = {
  nl: 'Bronnen tellen studenten op verschillende manieren; het verschil loopt op tot ongeveer 4%. Cijfers met een andere definitie staan nooit in dezelfde lijn.',
  en: 'Sources count students in different ways; they differ by up to about 4%. Figures with another definition never share a line.',
}

/** Warning for amounts that a regulation or letter sets. */
export const setByRegulation: Localised = {
  nl: 'Dit is het vastgestelde bedrag, niet wat uiteindelijk is uitgegeven.',
  en: 'This is the amount that was set, not what was spent in the end.',
}
