/** How places are divided. */
const ways = {
  volgorde: { nl: 'op volgorde van aanmelding', en: 'in order of application' },
  loting: { nl: 'door loting', en: 'by lot' },
} as const

const seats = {
  kind: 'number',
  label: { nl: 'Hoeveel plaatsen zijn er?', en: 'How many places are there?' },
  range: [0, 100_000],
} as const

/** The cap on one programme. */
export const questions = {
  reden: {
    kind: 'choice',
    label: { nl: 'Waarom is er een maximum?', en: 'Why is there a cap?' },
    choices: {
      capaciteit: { nl: 'te weinig plaats', en: 'too little room' },
      arbeidsmarkt: { nl: 'slechte kans op werk', en: 'poor chance of work' },
      anders: { nl: 'een andere reden', en: 'another reason' },
    },
  },
  bekendSinds: {
    kind: 'day',
    label: { nl: 'Sinds wanneer is het maximum bekend?', en: 'Since when is the cap known?' },
  },
  aanmeldenVanaf: {
    kind: 'day',
    label: { nl: 'Vanaf wanneer kan iemand zich aanmelden?', en: 'From when can people apply?' },
  },
  wijze: {
    kind: 'choice',
    label: {
      nl: 'Hoe verdeelt de school de plaatsen?',
      en: 'How does the school divide the places?',
    },
    choices: {
      ...ways,
      selectie: {
        nl: 'op cijfers, motivatie of gesprek',
        en: 'on marks, motivation or an interview',
      },
    },
  },
  plaatsen: seats,
  aanmeldingen: {
    kind: 'number',
    label: {
      nl: 'Hoeveel aanmeldingen zijn er die aan de eisen voldoen?',
      en: 'How many applications meet the requirements?',
    },
    range: [0, 100000],
  },
} as const

/** One application in a batch. */
export const columns = {
  kenmerk: {
    kind: 'text',
    label: { nl: 'kenmerk van de aanmelding', en: 'reference of the application' },
    pattern: /^[\w./-]{1,40}$/,
    expected: { nl: 'letters, cijfers, punt, streep', en: 'letters, digits, dot, dash' },
  },
  aangemeld: {
    kind: 'moment',
    label: { nl: 'moment van aanmelding', en: 'moment of application' },
  },
  voldoet: {
    kind: 'yesNo',
    label: { nl: 'voldoet aan de toelatingseisen', en: 'meets the entry requirements' },
  },
} as const

/** Asked once per batch. */
export const settings = {
  plaatsen: seats,
  wijze: {
    kind: 'choice',
    label: {
      nl: 'Hoe verdeelt de school de plaatsen?',
      en: 'How does the school divide the places?',
    },
    choices: ways,
  },
  startgetal: {
    kind: 'number',
    label: {
      nl: 'Startgetal van de loting (maak het vooraf bekend)',
      en: 'Seed of the lot (make it known beforehand)',
    },
    range: [0, 4_294_967_295],
  },
} as const
