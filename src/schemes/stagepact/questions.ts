const inTrial = { question: 'proefMatching', is: [true] } as const

/** How one internship goes. */
export const questions = {
  leerweg: {
    kind: 'choice',
    label: { nl: 'Welke leerweg is het?', en: 'Which pathway is it?' },
    choices: {
      bol: { nl: 'bol: school met stage', en: 'bol: school with internship' },
      bbl: { nl: 'bbl: werken en leren', en: 'bbl: working and learning' },
    },
  },
  contactmomenten: {
    kind: 'number',
    label: {
      nl: 'Hoeveel contactmomenten zijn er met student, school en bedrijf?',
      en: 'How many contact moments with student, school and company?',
    },
    range: [0, 100],
  },
  kosten: {
    kind: 'euros',
    label: {
      nl: 'Welke kosten moet de student maken voor de stage?',
      en: 'Which costs must the student make for the internship?',
    },
    range: [0, 10_000_000],
  },
  vergoeding: {
    kind: 'euros',
    label: {
      nl: 'Welke onkosten vergoedt het bedrijf?',
      en: 'Which expenses does the company pay?',
    },
    range: [0, 10_000_000],
  },
  arbeidsovereenkomst: {
    kind: 'yesNo',
    label: {
      nl: 'Is er een arbeidsovereenkomst met loon?',
      en: 'Is there an employment contract with wages?',
    },
    onlyWhen: { question: 'leerweg', is: ['bbl'] },
  },
  meldpunt: {
    kind: 'yesNo',
    label: {
      nl: 'Heeft de school een meldpunt waar je makkelijk terecht kunt?',
      en: 'Does the school have an accessible place to report?',
    },
  },
  proefMatching: {
    kind: 'yesNo',
    label: {
      nl: 'Doen school en bedrijf mee aan de proef met stagematching?',
      en: 'Are school and company part of the matching trial?',
    },
  },
  selectie: {
    kind: 'yesNo',
    label: {
      nl: 'Kiest het bedrijf studenten op cv, motivatie of een gesprek?',
      en: 'Does the company choose students on cv, motivation or an interview?',
    },
    onlyWhen: inTrial,
  },
} as const
