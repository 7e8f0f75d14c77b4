/** What decides on one place; also the columns of a batch. */
const place = {
  erkend: {
    kind: 'yesNo',
    label: { nl: 'Ben je een erkend leerbedrijf?', en: 'Are you a recognised training company?' },
  },
  weken: {
    kind: 'number',
    label: { nl: 'Hoeveel weken is er begeleid?', en: 'How many weeks of guidance were there?' },
    range: [0, 52],
    unit: { nl: 'weken', en: 'weeks' },
  },
  begin: {
    kind: 'day',
    label: { nl: 'Eerste dag van de begeleiding', en: 'First day of guidance' },
  },
  einde: {
    kind: 'day',
    label: { nl: 'Laatste dag van de begeleiding', en: 'Last day of guidance' },
  },
  aangevraagd: { kind: 'day', label: { nl: 'Dag van de aanvraag', en: 'Day of the application' } },
} as const

/** The questions of the calculator. */
export const questions = {
  ...place,
  plaatsen: {
    kind: 'number',
    label: { nl: 'Alle plaatsen samen (als je het weet)', en: 'All places together, if known' },
    range: [0, 1_000_000],
    decimals: 3,
    optional: true,
  },
} as const

/** Columns of a batch. */
export const columns = {
  kenmerk: {
    kind: 'text',
    label: { nl: 'kenmerk van de aanvraag', en: 'reference of the application' },
    pattern: /^[\w./-]{1,40}$/,
    expected: { nl: 'letters, cijfers, punt, streep', en: 'letters, digits, dot, dash' },
  },
  ...place,
} as const

/** Asked once per batch. */
export const settings = {
  budget: {
    kind: 'euros',
    label: {
      nl: 'budget, als het anders is dan in de regeling',
      en: 'budget, if not that of the regulation',
    },
    range: [0, 1_000_000_000_000],
    optional: true,
  },
} as const
