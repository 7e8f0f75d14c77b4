import type { Language, MissingCell, MissingReason } from '#kernel'

const sentences: Record<Language, Record<MissingReason, string>> = {
  nl: {
    suppressed: 'Dit cijfer is bekend, maar wordt niet getoond om personen te beschermen.',
    notMeasured: 'Dit wordt door niemand gemeten.',
    notApplicable: 'Deze vraag heeft hier geen betekenis.',
    notDelivered: 'Dit cijfer is niet gepubliceerd voor deze keuze.',
    notYetInForce: 'De regel of het doel geldt in deze periode nog niet.',
    revised: 'De bron heeft dit cijfer ingetrokken.',
  },
  en: {
    suppressed: 'This figure is known, but is not shown in order to protect persons.',
    notMeasured: 'Nobody measures this.',
    notApplicable: 'This question has no meaning here.',
    notDelivered: 'This figure has not been published for this selection.',
    notYetInForce: 'The rule or target is not yet in force in this period.',
    revised: 'The source has withdrawn this figure.',
  },
}

/** Why there is no figure, in a sentence; in Dutch followed by what the source itself says about it. */
export function explainMissing(cell: MissingCell, language: Language): string {
  const sentence = sentences[language][cell.missing]
  if (cell.explanation === undefined || language !== 'nl') return sentence
  return `${sentence} De bron zegt: ${cell.explanation.replace(/\.$/, '')}.`
}
