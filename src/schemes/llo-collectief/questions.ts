/** What decides on the plan of one region. */
export const questions = {
  gebied: {
    kind: 'choice',
    label: { nl: 'Waar is de regio?', en: 'Where is the region?' },
    choices: {
      europees: { nl: 'Europees Nederland', en: 'European Netherlands' },
      caribisch: { nl: 'Caribisch Nederland', en: 'Caribbean Netherlands' },
    },
  },
  deelnemers: {
    kind: 'number',
    label: { nl: 'Hoeveel mensen doen mee?', en: 'How many people take part?' },
    range: [0, 1_000_000],
  },
  samen: {
    kind: 'yesNo',
    label: {
      nl: 'Leert de opleiding basisvaardigheden en vakvaardigheden samen?',
      en: 'Does the course teach basic and vocational skills together?',
    },
  },
  begin: {
    kind: 'day',
    label: { nl: 'Wanneer beginnen de activiteiten?', en: 'When do the activities begin?' },
  },
  einde: { kind: 'day', label: { nl: 'Wanneer eindigen ze?', en: 'When do they end?' } },
} as const
