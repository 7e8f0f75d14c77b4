const withVavo = { question: 'vo', is: ['vavo'] } as const

/** What decides on one application; the same fields are the columns of a batch. */
export const questions = {
  vo: {
    kind: 'choice',
    label: {
      nl: 'Welke school voor voortgezet onderwijs doet mee?',
      en: 'Which secondary school takes part?',
    },
    choices: {
      vo: { nl: 'vo-school', en: 'secondary school' },
      vavo: { nl: 'vavo', en: 'adult secondary school (vavo)' },
      vso: { nl: 'vso', en: 'special secondary school (vso)' },
      pro: { nl: 'praktijkonderwijs', en: 'practical school (pro)' },
      geen: { nl: 'geen', en: 'none' },
    },
  },
  mbo: {
    kind: 'yesNo',
    label: { nl: 'Doet een mbo-instelling mee?', en: 'Does an mbo institution take part?' },
  },
  hbo: {
    kind: 'yesNo',
    label: {
      nl: 'Doet een hogeschool mee?',
      en: 'Does a university of applied sciences take part?',
    },
  },
  vavoZelfde: {
    kind: 'yesNo',
    label: {
      nl: 'Zijn de mbo-instelling en het vavo dezelfde instelling?',
      en: 'Are the mbo institution and the vavo the same institution?',
    },
    onlyWhen: withVavo,
  },
  mboPenvoerder: {
    kind: 'yesNo',
    label: {
      nl: 'Is de mbo-instelling penvoerder?',
      en: 'Is the mbo institution the lead partner?',
    },
  },
  aanvraagnummer: {
    kind: 'number',
    label: {
      nl: 'De hoeveelste aanvraag van deze penvoerder in de ronde is dit?',
      en: 'Which application of this lead partner in the round is this?',
    },
    range: [1, 20],
  },
  eerdereSubsidies: {
    kind: 'number',
    label: {
      nl: 'Hoeveel keer kreeg deze penvoerder deze subsidie al?',
      en: 'How often did this lead partner get this grant before?',
    },
    range: [0, 20],
  },
  ontvangen: {
    kind: 'moment',
    label: {
      nl: 'Wanneer is de complete aanvraag ontvangen?',
      en: 'When was the complete application received?',
    },
    optional: true,
  },
  uitvalEnSwitch: {
    kind: 'number',
    label: {
      nl: 'Uitval en switch in het eerste jaar volgens de lijst van OCW',
      en: 'First-year drop-out and switch in the ministry’s list',
    },
    range: [0, 100],
    decimals: 1,
    unit: { nl: 'procent', en: 'per cent' },
  },
  instroomMbo: {
    kind: 'number',
    label: {
      nl: 'Instroom van de mbo-opleidingen samen, uit vo of vavo',
      en: 'Entrants of the mbo programmes together, from secondary education',
    },
    range: [0, 100_000],
    unit: { nl: 'studenten', en: 'students' },
  },
  instroomHbo: {
    kind: 'number',
    label: {
      nl: 'Instroom van de hbo-opleidingen samen, uit het mbo',
      en: 'Entrants of the hbo programmes together, from mbo',
    },
    range: [0, 100_000],
    unit: { nl: 'studenten', en: 'students' },
  },
  krimpregio: {
    kind: 'yesNo',
    label: { nl: 'Ligt de route in een krimpregio?', en: 'Is the route in a shrinking region?' },
  },
  tekort: {
    kind: 'yesNo',
    label: {
      nl: 'Leidt de route op voor beroepen met een aangetoond tekort?',
      en: 'Does the route lead to occupations with a shown shortage?',
    },
  },
  routeCompleet: {
    kind: 'yesNo',
    label: {
      nl: 'Heeft de route afgestemde programma’s, een doorlopende LOB-lijn en een regiocoördinator?',
      en: 'Does the route have aligned programmes, continuous career guidance and a regional coordinator?',
    },
  },
} as const

/** Columns of a batch: the reference of the application and its answers; `ontvangen` decides the order. */
export const columns = {
  kenmerk: {
    kind: 'text',
    label: { nl: 'kenmerk van de aanvraag', en: 'reference of the application' },
    pattern: /^[\w./-]{1,40}$/,
    expected: { nl: 'letters, cijfers, punt, streep', en: 'letters, digits, dot, dash' },
  },
  ...questions,
  ontvangen: { kind: 'moment', label: questions.ontvangen.label },
} as const

/** Asked once: the round, and the budget when it is not that of the regulation. */
export const settings = {
  ronde: {
    kind: 'number',
    label: { nl: 'jaar van de ronde', en: 'year of the round' },
    range: [2023, 2025],
  },
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
