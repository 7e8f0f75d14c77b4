const covered = { question: 'niveau', is: ['2', '3', '4'] } as const

/** The figures of one programme, and the days of the path to a measure. */
export const questions = {
  niveau: {
    kind: 'choice',
    label: { nl: 'Van welk niveau is de opleiding?', en: 'Of which level is the programme?' },
    choices: {
      entree: { nl: 'entree (niveau 1)', en: 'entry (level 1)' },
      '2': { nl: 'niveau 2', en: 'level 2' },
      '3': { nl: 'niveau 3', en: 'level 3' },
      '4': { nl: 'niveau 4', en: 'level 4' },
    },
  },
  werkEersteJaar: {
    kind: 'number',
    label: {
      nl: 'Welk deel van de gediplomeerden vond werk, in het eerste van twee jaren?',
      en: 'Which share of graduates found work, in the first of two years?',
    },
    range: [0, 100],
    unit: { nl: 'procent', en: 'per cent' },
    decimals: 1,
    optional: true,
    onlyWhen: covered,
  },
  werkTweedeJaar: {
    kind: 'number',
    label: { nl: 'En in het tweede jaar?', en: 'And in the second year?' },
    range: [0, 100],
    unit: { nl: 'procent', en: 'per cent' },
    decimals: 1,
    optional: true,
    onlyWhen: covered,
  },
  niveauEersteJaar: {
    kind: 'number',
    label: {
      nl: 'Welk deel vond werk op niveau, in het eerste van twee jaren?',
      en: 'Which share found work at their level, in the first of two years?',
    },
    range: [0, 100],
    unit: { nl: 'procent', en: 'per cent' },
    decimals: 1,
    optional: true,
    onlyWhen: covered,
  },
  niveauTweedeJaar: {
    kind: 'number',
    label: { nl: 'En in het tweede jaar?', en: 'And in the second year?' },
    range: [0, 100],
    unit: { nl: 'procent', en: 'per cent' },
    decimals: 1,
    optional: true,
    onlyWhen: covered,
  },
  waarschuwing: {
    kind: 'day',
    label: {
      nl: 'Wanneer gaf de minister een waarschuwing?',
      en: 'When did the minister give a warning?',
    },
    optional: true,
    onlyWhen: covered,
  },
  openbaar: {
    kind: 'yesNo',
    label: { nl: 'Is de waarschuwing openbaar gemaakt?', en: 'Was the warning made public?' },
    optional: true,
    onlyWhen: covered,
  },
  termijn: {
    kind: 'number',
    label: {
      nl: 'Hoeveel maanden kreeg de school om er iets aan te doen?',
      en: 'How many months did the school get to act on it?',
    },
    range: [0, 60],
    unit: { nl: 'maanden', en: 'months' },
    optional: true,
    onlyWhen: covered,
  },
  besluit: {
    kind: 'day',
    label: { nl: 'Wanneer nam de minister een besluit?', en: 'When did the minister decide?' },
    optional: true,
    onlyWhen: covered,
  },
  ingang: {
    kind: 'day',
    label: {
      nl: 'Op welke dag gaat het besluit in?',
      en: 'On which day does the decision take effect?',
    },
    optional: true,
    onlyWhen: covered,
  },
} as const
