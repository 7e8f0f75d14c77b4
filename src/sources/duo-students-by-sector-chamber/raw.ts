import { levels, pathways, provinces, sectorChambers } from '../duo/codes.ts'
import { sentinels, type TableSchema } from '../tabular/index.ts'

const columns = {
  sectorChamber: { name: 'SECTORKAMER NAAM', type: 'code', codes: sectorChambers, required: true },
  mainGroup: { name: 'HOOFDGROEP NAAM', type: 'text', required: true },
  pathway: { name: 'LEERWEG', type: 'code', codes: pathways, required: true },
  level: { name: 'NIVEAU', type: 'code', codes: levels, required: true },
  province: { name: 'WOONPROVINCIE', type: 'code', codes: provinces, required: true },
} as const

/** DUO's file sectorkamer01: students per sector chamber, one column per year. */
export const schema: TableSchema<typeof columns> = {
  delimiters: [';', ','],
  columns,
  family: {
    pattern: /^JAAR_(?<year>(?:19|20)\d{2})$/,
    example: 'JAAR_jjjj',
    required: true,
    sentinels: sentinels('-1'),
  },
  key: ['sectorChamber', 'mainGroup', 'pathway', 'level', 'province'],
}
