/** What decided on the budget of one person. */
export const questions = {
  kosten: {
    kind: 'euros',
    label: { nl: 'Wat kost de opleiding?', en: 'What does the course cost?' },
    range: [0, 100_000_000],
  },
  ditJaarAl: {
    kind: 'yesNo',
    label: {
      nl: 'Kreeg je dit jaar al STAP-budget?',
      en: 'Did you have a STAP budget this year already?',
    },
  },
} as const
