/** The columns as they are typed over from the pages of SBB. */
export const schema = {
  delimiters: [',', ';'],
  key: ['day'],
  columns: {
    day: { name: 'peildatum', type: 'date', required: true },
    shortage: { name: 'tekort_stages_en_leerbanen', type: 'count', required: true },
    derived: { name: 'afgeleid', type: 'text' },
  },
} as const
