import { creboCodes, institutionCodes, levels, pathways, sectorChambers } from '../duo/codes.ts'
import { sentinels, type TableSchema } from '../tabular/index.ts'

const columns = {
  institution: {
    name: 'INSTELLINGSCODE',
    aliases: ['BRIN NUMMER'],
    type: 'code',
    codes: institutionCodes,
    required: true,
  },
  name: { name: 'INSTELLINGSNAAM', type: 'text' },
  place: { name: 'PLAATSNAAM INSTELLING', type: 'text' },
  pathway: { name: 'LEERWEG', type: 'code', codes: pathways, required: true },
  level: { name: 'NIVEAU', type: 'code', codes: levels, required: true },
  programme: { name: 'ERKENDE OPLEIDING CODE', type: 'code', codes: creboCodes, required: true },
  programmeName: { name: 'ERKENDE OPLEIDING NAAM', type: 'text' },
  sectorChamber: { name: 'SECTORKAMER NAAM', type: 'code', codes: sectorChambers, required: true },
  mainGroup: { name: 'HOOFDGROEP NAAM', type: 'text' },
} as const

/** DUO's file of graduates: one column per sex and year. */
export const schema: TableSchema<typeof columns> = {
  delimiters: [';', ','],
  columns,
  family: {
    pattern: /^DIP(?<sex>MAN|VROUW)(?<year>(?:19|20)\d{2})$/,
    example: 'DIPMANjjjj',
    required: true,
    sentinels: sentinels('-1'),
  },
  key: ['institution', 'place', 'pathway', 'level', 'programme'],
}
