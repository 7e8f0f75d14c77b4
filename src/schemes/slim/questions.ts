/** What decides on the grant of one company or partnership. */
export const questions = {
  voltijdbanen: {
    kind: 'number',
    label: {
      nl: 'Hoeveel voltijdbanen heeft het bedrijf?',
      en: 'How many full-time jobs does the company have?',
    },
    range: [0, 249],
    decimals: 1,
  },
  samen: {
    kind: 'yesNo',
    label: {
      nl: 'Vraag je aan als samenwerking van bedrijven?',
      en: 'Do you apply as a partnership of companies?',
    },
  },
  kosten: {
    kind: 'euros',
    label: { nl: 'Wat zijn de kosten die mee mogen tellen?', en: 'What are the eligible costs?' },
    range: [0, 1_000_000_000],
  },
} as const
