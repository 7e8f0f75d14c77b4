import { institutionCodes, municipalityCodes } from '../duo/codes.ts'
import type { TableSchema } from '../tabular/index.ts'

const columns = {
  brin: {
    name: 'INSTELLINGSCODE',
    aliases: ['BRIN NUMMER'],
    type: 'code',
    codes: institutionCodes,
    required: true,
  },
  name: { name: 'INSTELLINGSNAAM', type: 'text', required: true },
  postcode: { name: 'POSTCODE', type: 'text' },
  city: { name: 'PLAATSNAAM', type: 'text', required: true },
  municipality: { name: 'GEMEENTENUMMER', type: 'code', codes: municipalityCodes, required: true },
  website: { name: 'INTERNETADRES', type: 'text' },
} as const

/** DUO's register of mbo institutions. */
export const schema: TableSchema<typeof columns> = {
  delimiters: [';', ','],
  columns,
  key: ['brin'],
  ignored: [
    'PROVINCIE',
    'BEVOEGD GEZAG NUMMER',
    'STRAATNAAM',
    'HUISNUMMER-TOEVOEGING',
    'GEMEENTENAAM',
    'DENOMINATIE',
    'TELEFOONNUMMER',
    'MBO INSTELLINGSSOORT - CODE',
    'MBO INSTELLINGSSOORT - NAAM',
    'STRAATNAAM CORRESPONDENTIEADRES',
    'HUISNUMMER-TOEVOEGING CORRESPONDENTIEADRES',
    'POSTCODE CORRESPONDENTIEADRES',
    'PLAATSNAAM CORRESPONDENTIEADRES',
    'NODAAL GEBIED CODE',
    'NODAAL GEBIED NAAM',
    'RPA-GEBIED CODE',
    'RPA-GEBIED NAAM',
    'WGR-GEBIED CODE',
    'WGR-GEBIED NAAM',
    'COROPGEBIED CODE',
    'COROPGEBIED NAAM',
    'ONDERWIJSGEBIED CODE',
    'ONDERWIJSGEBIED NAAM',
    'RMC-REGIO CODE',
    'RMC-REGIO NAAM',
  ],
}
