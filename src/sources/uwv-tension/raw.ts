import { findCode } from '#reference'

/** The columns as they are typed over from the pages of UWV; `regio` only in tables per region. */
export const schema = {
  delimiters: [',', ';'],
  decimalSign: '.',
  key: ['quarter', 'region'],
  columns: {
    quarter: { name: 'kwartaal', type: 'text', required: true },
    region: {
      name: 'regio',
      type: 'code',
      codes: {
        expected: 'labourMarketRegion',
        find: (text: string) =>
          text === 'NL01' ? text : findCode('labourMarketRegion', text)?.code,
      },
    },
    vacancies: { name: 'openstaande_vacatures', type: 'count', required: true },
    unemployed: { name: 'ww_korter_dan_6_maanden', type: 'count', required: true },
    printedRatio: { name: 'spanning_afgeleid', type: 'decimal' },
  },
} as const
