import type { CellStyle, CellValue, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre'
import type { Dataset } from '#indicators'
import type { Language, Observation, Unit } from '#kernel'
import { isMoney } from '#kernel'
import { reliabilityNames } from '../dutch-names.ts'
import { harmlessText } from './csv.ts'
import type { Column } from './flat-row.ts'

/** The most observations a workbook holds; larger selections are refused. */
export const workbookLimit = 20_000

const bold: CellStyle = { font: { bold: true } }

const percentUnits: readonly Unit[] = ['ratio', 'percentagePoint', 'relativeChange']

/** Spreadsheet format of a number in a unit: shares as percentages, the rest with thousands marks. */
function numberFormat(number: number, unit: Unit): string {
  if (percentUnits.includes(unit)) return '0.0%'
  // Excel prints `5.` for a whole number in `#,##0.##`.
  return isMoney(unit) || Number.isInteger(number) ? '#,##0' : '#,##0.0##'
}

function cellValue(value: string | number | boolean | undefined): CellValue {
  if (value === undefined) return null
  return typeof value === 'string' ? harmlessText(value) : value
}

const inUnit = new Set(['waarde', 'intervalLaag', 'intervalHoog'])

function figures(
  columns: readonly Column[],
  rows: readonly Observation[],
  language: Language,
): WriteSheet {
  const cells = new Map<string, { style: CellStyle }>()
  columns.forEach((column, c) => {
    cells.set(`0,${c}`, { style: bold })
    if (!inUnit.has(column.name)) return
    rows.forEach((o, r) => {
      const number = column.read(o, language)
      if (typeof number === 'number')
        cells.set(`${r + 1},${c}`, { style: { numFmt: numberFormat(number, o.cell.unit) } })
    })
  })
  return {
    name: 'Cijfers',
    rows: [
      columns.map((column) => column.name),
      ...rows.map((o) => columns.map((column) => cellValue(column.read(o, language)))),
    ],
    cells,
    freezePane: { rows: 1 },
  }
}

function explanation(data: Dataset, columns: readonly Column[], language: Language): WriteSheet {
  const { indicator } = data
  const nl = language === 'nl'
  const lines: [string, string][] = [
    [nl ? 'Indicator' : 'Indicator', indicator.label[language]],
    [nl ? 'Vraag' : 'Question', indicator.question[language]],
    [nl ? 'Definitie' : 'Definition', indicator.definition[language]],
    [nl ? 'Populatie' : 'Population', indicator.population[language]],
    [nl ? 'Methode' : 'Method', indicator.method[language]],
    ...(indicator.formula === undefined
      ? []
      : [['Formule', indicator.formula[language]] satisfies [string, string]]),
    ...indicator.caveats.map((c): [string, string] => [nl ? 'Let op' : 'Caveat', c[language]]),
    ['Release', data.releaseId],
    ...columns.map((column): [string, string] => [column.name, column.title]),
  ]
  return { name: 'Toelichting', rows: lines.map(([a, b]) => [harmlessText(a), harmlessText(b)]) }
}

function sourceSheet(data: Dataset, language: Language): WriteSheet {
  const header = [
    'id',
    'titel',
    'uitgever',
    'adres',
    'licentie',
    'overgenomenOp',
    'betrouwbaarheid',
  ]
  const rows = data.sources.map((s) => [
    s.id,
    s.title[language],
    s.publisher,
    s.url,
    s.licence.name,
    s.checkedOn ?? '',
    reliabilityNames[s.reliability],
  ])
  return { name: 'Bronnen', rows: [header, ...rows.map((row) => row.map(harmlessText))] }
}

/**
 * Observations as a workbook of three sheets: Cijfers, Toelichting, Bronnen. Numbers are numbers, shares
 * are formatted as percentages, a missing number is an empty cell with its reason beside it.
 */
export async function workbook(
  data: Dataset,
  columns: readonly Column[],
  rows: readonly Observation[],
  language: Language,
): Promise<Buffer> {
  const sheets = [
    figures(columns, rows, language),
    explanation(data, columns, language),
    sourceSheet(data, language),
  ]
  return Buffer.from(await writeXlsx({ sheets }))
}
