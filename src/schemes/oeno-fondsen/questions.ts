/** What decides on the contribution of a fund to one course. */
export const questions = {
  uitzendkracht: {
    kind: 'yesNo',
    label: { nl: 'Werk je via een uitzendbureau?', en: 'Do you work through an agency?' },
  },
  regeling: {
    kind: 'choice',
    label: { nl: 'Waar gaat het om?', en: 'Which one?' },
    choices: {
      voucher: { nl: 'scholingsvoucher', en: 'training voucher' },
      kansberoep: { nl: 'kansberoepbudget', en: 'promising-job budget' },
    },
  },
  kosten: {
    kind: 'euros',
    label: { nl: 'Wat kost de opleiding?', en: 'What does the course cost?' },
    range: [0, 100_000_000],
  },
} as const
