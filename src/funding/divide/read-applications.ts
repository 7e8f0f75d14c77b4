import { type Issue, issue } from '#kernel'
import type { Question, Questions } from '#schemes'
import { type ColumnSpec, type Columns, scanTable, type TableSchema } from '#sources'
import type { ApplicationFile, RawAnswers } from '../model.ts'

/** The most applications of one file. */
export const mostApplications = 1_000_000

function columnSpec(name: string, question: Question): ColumnSpec {
  const required = question.optional !== true && question.onlyWhen === undefined
  return { name, type: 'text', required, mayBeEmpty: true }
}

function tableSchema(columns: Questions): TableSchema<Columns> {
  const entries = Object.entries(columns).map(([name, question]) => [
    name,
    columnSpec(name, question),
  ])
  return { delimiters: [';', ','], columns: Object.fromEntries(entries) as Columns }
}

/** Columns that may be left out of a file are no trouble when they are. */
function isTrouble({ code, severity }: Issue): boolean {
  return !(code === 'missingColumn' && severity === 'warning')
}

/**
 * Reads a CSV file of applications row by row: semicolon or comma, UTF-8 with or without mark, UTF-16 or
 * Windows-1252, heads as the questions are named. Holds one row at a time. Returns what was wrong with the
 * rest; rows after the millionth are left out, with an issue.
 */
export function readApplications(
  file: ApplicationFile,
  columns: Questions,
  onApplication: (answers: RawAnswers, line: number) => void,
): readonly Issue[] {
  let count = 0
  const { issues } = scanTable(file, tableSchema(columns), ({ values, line }) => {
    count += 1
    if (count <= mostApplications) onApplication(values as RawAnswers, line)
  })
  const found = issues.filter(isTrouble)
  if (count <= mostApplications) return found
  return [...found, issue('tooManyRows', { file: file.name }, { expected: mostApplications })]
}
