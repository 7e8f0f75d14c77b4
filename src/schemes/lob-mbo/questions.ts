const amount = [0, 1_000_000_000_000] as const

/** What one institution is asked. */
export const questions = {
  bekostigd: {
    kind: 'yesNo',
    label: {
      nl: 'Is de school een bekostigde mbo-instelling?',
      en: 'Is the school a funded mbo institution?',
    },
  },
  besteding: {
    kind: 'choice',
    label: { nl: 'Waaraan gaat het geld?', en: 'What is the money for?' },
    choices: {
      begeleiders: { nl: 'extra formatie voor LOB', en: 'extra guidance staff' },
      bezoeken: { nl: 'oriëntatiebezoeken bij werkgevers', en: 'orientation visits to employers' },
      scholing: { nl: 'scholing van personeel met LOB-taken', en: 'training of guidance staff' },
      anders: { nl: 'iets anders', en: 'something else' },
    },
  },
  gewicht: {
    kind: 'number',
    label: {
      nl: 'Omvang van de school (bijvoorbeeld studenten op 1 oktober)',
      en: 'Size of the school (for example students on 1 October)',
    },
    range: [0, 10_000_000_000],
    decimals: 2,
  },
  totaal: {
    kind: 'number',
    label: {
      nl: 'Dezelfde maat voor alle scholen samen',
      en: 'The same measure for all schools together',
    },
    range: [0, 100_000_000_000],
    decimals: 2,
  },
} as const

/** Columns of a batch: institutions with the weight the officer chose. */
export const columns = {
  brin: {
    kind: 'text',
    label: { nl: 'brin van de instelling', en: 'brin code of the institution' },
    pattern: /^\d{2}[A-Z]{2}$/,
    expected: { nl: 'een brin als 01AA', en: 'a brin code such as 01AA' },
  },
  gewicht: questions.gewicht,
} as const

/** Asked once: the budget, when it is not the one of the regulation. */
export const settings = {
  budget: {
    kind: 'euros',
    label: {
      nl: 'budget, als het anders is dan in de regeling',
      en: 'budget, if not that of the regulation',
    },
    range: amount,
    optional: true,
  },
} as const
