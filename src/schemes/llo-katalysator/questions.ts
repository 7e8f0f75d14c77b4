/** What decides on one project. */
export const questions = {
  soort: {
    kind: 'choice',
    label: {
      nl: 'Is het een klein of een groot project?',
      en: 'Is it a small or a large project?',
    },
    choices: {
      klein: { nl: 'klein', en: 'small' },
      groot: { nl: 'groot', en: 'large' },
    },
  },
  samenwerking: {
    kind: 'yesNo',
    label: { nl: 'Is het een samenwerking?', en: 'Is it a partnership?' },
  },
  publiekePenvoerder: {
    kind: 'yesNo',
    label: {
      nl: 'Is een publieke instelling penvoerder?',
      en: 'Is a public institution the lead partner?',
    },
  },
  gevraagd: {
    kind: 'euros',
    label: { nl: 'Hoeveel subsidie vraag je?', en: 'How much do you ask?' },
    range: [0, 100_000_000_000],
  },
} as const
