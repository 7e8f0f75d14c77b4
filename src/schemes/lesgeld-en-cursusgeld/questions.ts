const isBbl = { question: 'leerweg', is: ['bbl'] } as const
const stopped = { question: 'gestopt', is: [true] } as const

/** What decides on the fee of one student in one study year. */
export const questions = {
  studiejaar: {
    kind: 'number',
    label: {
      nl: 'In welk jaar begint het studiejaar?',
      en: 'In which year does the study year begin?',
    },
    range: [2000, 2040],
  },
  geboortedatum: {
    kind: 'day',
    label: { nl: 'Wanneer ben je geboren?', en: 'When were you born?' },
    help: {
      nl: 'Alleen om te rekenen hoe oud je op 1 augustus bent; we bewaren niets.',
      en: 'Only to work out your age on 1 August; nothing is kept.',
    },
  },
  leerweg: {
    kind: 'choice',
    label: { nl: 'Welke leerweg volg je?', en: 'Which learning pathway?' },
    choices: {
      bol: { nl: 'bol: vooral op school', en: 'bol: mainly at school' },
      bbl: { nl: 'bbl: vooral bij een bedrijf', en: 'bbl: mainly at a company' },
    },
  },
  niveau: {
    kind: 'choice',
    label: {
      nl: 'Op welk niveau? Bij meer cursussen: het hoogste.',
      en: 'At which level? With more courses: the highest.',
    },
    choices: {
      '1': { nl: 'niveau 1 (entree)', en: 'level 1 (entry)' },
      '2': { nl: 'niveau 2', en: 'level 2' },
      '3': { nl: 'niveau 3', en: 'level 3' },
      '4': { nl: 'niveau 4', en: 'level 4' },
    },
    onlyWhen: isBbl,
  },
  meerCursussen: {
    kind: 'yesNo',
    label: {
      nl: 'Volg je meer cursussen aan dezelfde school?',
      en: 'More courses at the same school?',
    },
    onlyWhen: isBbl,
  },
  ookLesgeld: {
    kind: 'yesNo',
    label: {
      nl: 'Betaal je dit jaar ook lesgeld?',
      en: 'Do you also pay the tuition fee this year?',
    },
    onlyWhen: isBbl,
  },
  begin: {
    kind: 'day',
    label: {
      nl: 'Begin je later dan 1 augustus? Vul dan de dag in.',
      en: 'Do you start after 1 August? Then give the day.',
    },
    optional: true,
  },
  gestopt: {
    kind: 'yesNo',
    label: {
      nl: 'Stop je voor het einde van het cursusjaar?',
      en: 'Do you stop before the year ends?',
    },
    onlyWhen: isBbl,
  },
  einde: {
    kind: 'day',
    label: { nl: 'Op welke dag stop je?', en: 'On which day do you stop?' },
    onlyWhen: stopped,
  },
  reden: {
    kind: 'choice',
    label: { nl: 'Waarom stop je?', en: 'Why do you stop?' },
    choices: {
      genoemd: {
        nl: 'een reden uit de wet (zoals ziekte, verhuizing, diploma, overlijden)',
        en: 'a ground named in the law (such as illness, moving, diploma, death)',
      },
      anders: { nl: 'een andere reden', en: 'another reason' },
    },
    onlyWhen: stopped,
  },
} as const
