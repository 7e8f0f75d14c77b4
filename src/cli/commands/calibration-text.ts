import { formatNumber, formatPeriod, formatValue } from '#kernel'
import type { CalibrationRow } from '#population'
import { codeName } from '#reference'

/** What is counted, as a reader calls it. */
const measureNames: Readonly<Record<CalibrationRow['target']['measure'], string>> = {
  enrolments: 'studenten',
  levelShare: 'studenten, deel per niveau',
  fieldShare: 'studenten, deel per studierichting',
  sexShare: 'studenten, deel per geslacht',
  ageShare: 'studenten, deel per leeftijd',
  regionShare: 'deel per regio (werkenden; studenten zijn niet gepubliceerd)',
  graduates: 'gediplomeerden',
  diplomaShare: 'diplomaresultaat',
  earlyLeaverShare: 'voortijdig schoolverlaters',
  progressionToHbo: 'door naar hbo',
  workInOctober: 'werk in oktober',
  jobWithin3Months: 'werk binnen drie maanden',
  independence: 'economisch zelfstandig',
  medianSearchMonths: 'zoektijd, mediaan',
  permanent: 'vast contract',
  startSalary: 'startsalaris, gemiddeld',
  institutions: 'instellingen',
}

const useNames = { fit: 'ingepast', tune: 'afgesteld', compare: 'vergeleken' } as const

function shown({ unit }: CalibrationRow, value: number | undefined): string {
  return value === undefined ? '–' : formatValue(value, unit, 'nl')
}

function signed(relative: number | undefined): string {
  if (relative === undefined) return '–'
  return `${relative < 0 ? '−' : '+'}${formatNumber(Math.abs(relative) * 100, 'nl', 1)}%`
}

/** A row of the report as one line of six columns: what, when, published, generated, deviation, use and source. */
export function calibrationLine(row: CalibrationRow): string {
  const { target, published, generated, relative } = row
  const codes = Object.entries(target.dimensions).map(([id, code]) => codeName(id, code, 'nl'))
  return [
    [measureNames[target.measure], ...codes].join(' · '),
    formatPeriod(target.period, 'nl'),
    `gepubliceerd ${shown(row, published)}`,
    `voorbeelddata ${shown(row, generated)}`,
    signed(relative),
    useNames[target.use],
    target.sources.join(', '),
  ].join('\t')
}
