import type { Language, Observation } from '#kernel'
import { hasValue } from '#kernel'
import type { DimensionId } from '#reference'
import {
  dimensionFields,
  intervalAbsenceNames,
  intervalKindNames,
  missingNames,
  qualifierNames,
  statusNames,
  unitNames,
} from '../dutch-names.ts'
import { missingText } from '../observation-fields.ts'

/** A column of a flat table of observations. */
export interface Column {
  readonly name: string
  /** The field of `velden` that brings this column along. */
  readonly field: string
  /** Data type of XML Schema, as CSVW names it. */
  readonly datatype: 'string' | 'double' | 'integer' | 'boolean'
  readonly title: string
  /** Between the values of a column that holds more than one. */
  readonly separator?: string
  /** Empty where the observation has nothing there. */
  read(o: Observation, language: Language): string | number | boolean | undefined
}

const valueColumns: readonly Column[] = [
  {
    name: 'waarde',
    field: 'waarde',
    datatype: 'double',
    title: 'Waarde in de eenheid van de rij; leeg als er geen getal is',
    read: (o) => (hasValue(o.cell) ? o.cell.value : undefined),
  },
  {
    name: 'reden',
    field: 'waarde',
    datatype: 'string',
    title: 'Waarom er geen getal is; leeg als er wel een getal is',
    read: (o) => (hasValue(o.cell) ? undefined : missingNames[o.cell.missing]),
  },
  {
    name: 'toelichting',
    field: 'waarde',
    datatype: 'string',
    title: 'Toelichting bij een getal dat ontbreekt',
    read: (o, language) => (hasValue(o.cell) ? undefined : missingText(o.cell, language)),
  },
  {
    name: 'eenheid',
    field: 'eenheid',
    datatype: 'string',
    title: 'Eenheid van de waarde',
    read: (o) => unitNames[o.cell.unit],
  },
  {
    name: 'status',
    field: 'status',
    datatype: 'string',
    title: 'Soort getal',
    read: (o) => (hasValue(o.cell) ? statusNames[o.cell.status] : undefined),
  },
  {
    name: 'kwalificatie',
    field: 'kwalificatie',
    datatype: 'string',
    title: 'Hoe precies de bron de waarde noemt',
    read: (o) => (hasValue(o.cell) ? qualifierNames[o.cell.qualifier] : undefined),
  },
  {
    name: 'ongeverifieerd',
    field: 'ongeverifieerd',
    datatype: 'boolean',
    title: 'Waar als niemand de bron heeft gezien',
    read: (o) => (hasValue(o.cell) ? o.cell.unverified : undefined),
  },
]

const intervalColumns: readonly Column[] = [
  {
    name: 'intervalLaag',
    field: 'interval',
    datatype: 'double',
    title: 'Ondergrens van het interval',
    read: (o) => (o.cell.missing === undefined ? o.cell.interval?.low : undefined),
  },
  {
    name: 'intervalHoog',
    field: 'interval',
    datatype: 'double',
    title: 'Bovengrens van het interval',
    read: (o) => (o.cell.missing === undefined ? o.cell.interval?.high : undefined),
  },
  {
    name: 'intervalSoort',
    field: 'interval',
    datatype: 'string',
    title: 'Waar het interval vandaan komt',
    read: (o) =>
      hasValue(o.cell) && o.cell.interval ? intervalKindNames[o.cell.interval.kind] : undefined,
  },
  {
    name: 'intervalMethode',
    field: 'interval',
    datatype: 'string',
    title: 'Hoe het interval is bepaald',
    read: (o) => (hasValue(o.cell) ? o.cell.interval?.method : undefined),
  },
  {
    name: 'intervalNiveau',
    field: 'interval',
    datatype: 'double',
    title: 'Dekking van het interval, tussen 0 en 1',
    read: (o) => (hasValue(o.cell) ? o.cell.interval?.level : undefined),
  },
  {
    name: 'geenInterval',
    field: 'interval',
    datatype: 'string',
    title: 'Waarom er geen interval is',
    read: (o) =>
      hasValue(o.cell) && o.cell.noInterval ? intervalAbsenceNames[o.cell.noInterval] : undefined,
  },
]

const tailColumns: readonly Column[] = [
  {
    name: 'n',
    field: 'n',
    datatype: 'double',
    title: 'Personen (of andere eenheden) achter de waarde',
    read: (o) => (hasValue(o.cell) ? o.cell.n : undefined),
  },
  {
    name: 'bronnen',
    field: 'bronnen',
    datatype: 'string',
    title: 'Bronnen, gescheiden door een verticale streep',
    separator: '|',
    read: (o) => o.sources.join('|'),
  },
  {
    name: 'noot',
    field: 'noot',
    datatype: 'string',
    title: 'Wat een lezer over dit ene getal moet weten',
    read: (o) => o.note,
  },
]

function keyColumn(name: string, title: string, read: Column['read']): Column {
  return { name, field: name, datatype: 'string', title, read }
}

/**
 * Columns of a flat table of observations with these dimensions; only the chosen fields when given. A
 * missing number has an empty `waarde` and says why in `reden`.
 */
export function columnsOf(
  dimensions: readonly DimensionId[],
  chosen?: readonly string[],
): readonly Column[] {
  const all = [
    keyColumn('indicator', 'Indicator', (o) => o.series),
    keyColumn('definitie', 'Definitie waarmee is geteld', (o) => o.definition),
    keyColumn('periode', 'Periode', (o) => o.period),
    ...dimensions.map((id) =>
      keyColumn(dimensionFields[id], `Code van ${dimensionFields[id]}`, (o) => o.dimensions[id]),
    ),
    ...valueColumns,
    ...intervalColumns,
    ...tailColumns,
  ]
  return chosen === undefined ? all : all.filter((column) => chosen.includes(column.field))
}
