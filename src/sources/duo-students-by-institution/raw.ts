import { institutionCodes, provinces, years } from '../duo/codes.ts'
import { sentinels, type TableSchema } from '../tabular/index.ts'

const columns = {
  year: { name: 'JAAR', type: 'code', codes: years, required: true },
  province: { name: 'PROVINCIE INSTELLING', type: 'code', codes: provinces },
  board: { name: 'BEVOEGD GEZAG NUMMER', type: 'text' },
  institution: {
    name: 'INSTELLINGSCODE',
    aliases: ['BRIN NUMMER'],
    type: 'code',
    codes: institutionCodes,
    required: true,
  },
  name: { name: 'INSTELLINGSNAAM', type: 'text' },
  place: { name: 'PLAATSNAAM INSTELLING', type: 'text' },
  municipalityNumber: { name: 'GEMEENTENUMMER INSTELLING', type: 'text' },
  municipality: { name: 'GEMEENTE INSTELLING', type: 'text' },
} as const

/** DUO's file 01: students per institution, one column per pathway. */
export const schema: TableSchema<typeof columns> = {
  delimiters: [';', ','],
  columns,
  family: {
    pattern: /^(?<pathway>BBL|BOL|BOLDT|BOLVT|EX|OVO)$/,
    example: 'BBL',
    required: true,
    sentinels: sentinels('-1'),
  },
  key: ['year', 'institution', 'place'],
}
