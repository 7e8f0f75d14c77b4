import { creboCodes, levels, pathways } from '../duo/codes.ts'
import type { TableSchema } from '../tabular/index.ts'

const columns = {
  offerCode: { name: 'AANGEBODEN_OPLEIDINGCODE', type: 'text', required: true },
  crebo: { name: 'ERKENDEOPLEIDINGSCODE', type: 'code', codes: creboCodes, required: true },
  programmeName: { name: 'OPLEIDINGSEENHEID_NAAM', type: 'text', required: true },
  ownName: { name: 'EIGENNAAM', type: 'text' },
  domain: { name: 'DOMEIN', type: 'text' },
  providerId: { name: 'ONDERWIJSAANBIEDERID', type: 'text', required: true },
  institutionName: { name: 'NAAM', type: 'text', required: true },
  city: { name: 'PLAATSNAAM', type: 'text' },
  pathway: { name: 'LEERTRAJECT', type: 'code', codes: pathways, required: true },
  level: { name: 'MBONIVEAU', type: 'code', codes: levels, required: true },
} as const

/** DUO's overview of the mbo programmes on offer, from RIO. */
export const schema: TableSchema<typeof columns> = {
  delimiters: [';', ','],
  columns,
  key: ['offerCode'],
  ignored: [
    'OPLEIDINGSEENHEIDCODE',
    'OPLEIDINGSEENHEID_TYPE',
    'WAARDEDOCUMENTSOORT',
    'OPLEIDINGSEENHEID_NIVEAU',
    'OPLEIDINGSEENHEID_INTERNATIONALE_NAAM_ENGELS',
    'STUDIELAST',
    'STUDIELASTEENHEID',
    'ERKENDEOPLEIDINGSTYPE',
    'ERKENDEOPLEIDINGSSTELSEL',
    'KWALIFICATIEDOSSIER',
    'ONDERWIJSBESTUURID',
    'KVK_NUMMER',
    'ONDERWIJSLOCATIECODE',
    'STRAATNAAM',
    'HUISNUMMER',
    'HUISNUMMERTOEVOEGING',
    'POSTCODE',
    'AANGEBODEN_OPLEIDING_TYPE',
    'AFWIJKENDE_OPLEIDINGSDUUROMVANG',
    'AFWIJKENDE_OPLEIDINGSDUUREENHEID',
    'EIGEN_AANGEBODEN_OPLEIDINGSLEUTEL',
    'VOERTAAL',
    'WEBSITE',
  ],
}
