import { describe, expect, it } from 'vitest'
import { shippedTargets, smallPopulation } from '../generator/generated.fixture.ts'
import type { MicrodataBatch, TableBatch } from '../model.ts'
import { readMicrodataTable } from '../reading/read-microdata-table.ts'
import { type CalibrationRow, calibrationReport } from './calibration-report.ts'
import { calibrationTally } from './count-target.ts'
import type { CalibrationDefinitions } from './leaver-tally.ts'

/** The definitions of `data/outcomes/parameters.yaml`, with 70 % of a net minimum wage that rises evenly. */
const definitions: CalibrationDefinitions = {
  substantialHours: 20,
  substantialWage: 150_000,
  substantialMonths: 3,
  independenceThreshold: (year) => 93_500 + (year - 2012) * 2_200,
}

const share = 0.01
const population = smallPopulation(1, share)
const tally = calibrationTally(definitions)
for (const part of population.parts) tally.add(population.batch(part))
const report = calibrationReport(tally, shippedTargets, share)

const rowsFor = (measure: string): readonly CalibrationRow[] =>
  report.filter(({ target }) => target.measure === measure)
const only = (measure: string, codes: Readonly<Record<string, string>>): CalibrationRow =>
  rowsFor(measure).find(({ target }) =>
    Object.entries(codes).every(([id, code]) => target.dimensions[id] === code),
  )!

describe('the calibration report of one in a hundred', () => {
  it('has a row for every target, with what was counted', () => {
    expect(report.map(({ target }) => target)).toEqual([...shippedTargets])
    for (const { generated, target } of report)
      expect(generated, target.measure).toSatisfy((value) => Number.isFinite(value))
  })

  it('comes within 3% of the students of every year and pathway', () => {
    const rows = rowsFor('enrolments').filter(({ target }) => target.dimensions.level === undefined)
    expect(rows).toHaveLength(2 * 15)
    for (const { relative } of rows) expect(Math.abs(relative!)).toBeLessThan(0.03)
  })

  it('comes within a percentage point of the levels, fields, sexes and regions', () => {
    for (const measure of ['levelShare', 'fieldShare', 'sexShare', 'regionShare'])
      for (const { deviation } of rowsFor(measure)) expect(Math.abs(deviation!)).toBeLessThan(0.012)
  })

  it('comes within three percentage points of every age', () => {
    for (const { deviation } of rowsFor('ageShare')) expect(Math.abs(deviation!)).toBeLessThan(0.03)
  })

  it.each([
    ['bol', 'direct', 0.54],
    ['bbl', 'direct', 0.88],
    ['bol', '5y', 0.7],
    ['bbl', '5y', 0.85],
  ])('finds %s %s independent for %d, to three percentage points', (pathway, moment, wanted) => {
    const row = only('independence', { pathway, moment })
    expect(row.published).toBe(wanted)
    expect(Math.abs(row.deviation!)).toBeLessThan(0.03)
  })

  it('has a median search of nine months', () => {
    expect(rowsFor('medianSearchMonths')[0]).toMatchObject({ published: 9, generated: 9 })
  })

  it('has 35% with a permanent contract after 15 months, to five percentage points', () => {
    const row = only('permanent', { moment: '15m' })
    expect(row.published).toBe(0.35)
    expect(Math.abs(row.deviation!)).toBeLessThan(0.05)
  })

  it('has a mean start salary of 1,877 euro, to 2%', () => {
    const [row] = rowsFor('startSalary')
    expect(row!.published).toBe(187_700)
    expect(Math.abs(row!.relative!)).toBeLessThan(0.02)
  })

  it('has more than 80% at work within three months', () => {
    expect(rowsFor('jobWithin3Months')[0]!.generated).toBeGreaterThan(0.8)
  })

  it('comes within eight percentage points of work in October of each year', () => {
    for (const { deviation } of rowsFor('workInOctober'))
      expect(Math.abs(deviation!)).toBeLessThan(0.08)
  })

  it('comes within 10% of the graduates and within two percentage points of early leaving', () => {
    for (const { relative, target } of rowsFor('graduates'))
      if (target.use === 'tune') expect(Math.abs(relative!)).toBeLessThan(0.1)
    for (const { deviation } of rowsFor('earlyLeaverShare'))
      expect(Math.abs(deviation!)).toBeLessThan(0.02)
  })
})

const person = 'abcdefghijklmnop'
const columns = {
  inschrijvingen:
    'persoon,schooljaar,brin,crebo,leerweg,niveau,regio,vooropleiding,geslacht,geboortejaar,herkomst',
  diplomas: 'persoon,maand,brin,crebo,leerweg,niveau,regio',
  vervolg: 'persoon,schooljaar,soort,brin,crebo,niveau,leerweg',
  banen: 'persoon,maand,uren,brutoloon,contract,bedrijfstak,regio',
  uitkeringen: 'persoon,maand,soort',
  plaatsingen: 'persoon,leerbedrijf,crebo,leerweg,begin,einde,uren',
} as const
type Lines = Partial<Record<keyof typeof columns, readonly string[]>>

/** A batch read from lines without their pseudonym. */
function batchOf(lines: Lines, who = person): MicrodataBatch {
  const tables = Object.entries(columns).map(([name, heads]) => {
    const rows = (lines[name as keyof Lines] ?? []).map((line) => `${who},${line}\n`)
    const bytes = new TextEncoder().encode(`${heads}\n${rows.join('')}`)
    const { batch, issues } = readMicrodataTable(name as keyof Lines, name, bytes)
    expect(issues).toEqual([])
    return [name, batch] as const
  })
  return { tables: Object.fromEntries(tables) as Record<keyof Lines, TableBatch> }
}

/** Months of one job from a month after July 2021. */
function months(from: number, to: number, job: string): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const month = 2021 * 12 + 6 + from + i
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')},${job}`
  })
}

const graduate: Lines = {
  inschrijvingen: ['2020-2021,40VB,25480,bol,4,AM01,vmbo,v,2001,nl'],
  diplomas: ['2021-07,40VB,25480,bol,4,AM01'],
}
const later: Lines = { inschrijvingen: ['2025-2026,40VB,25480,bol,4,AM01,vmbo,v,2008,nl'] }

function countsOf(lines: Lines) {
  const counting = calibrationTally(definitions)
  counting.add(batchOf(lines))
  counting.add(batchOf(later, 'qrstuvwxyzabcdef'))
  return counting.leavers.counts()
}

describe('counting one leaver by hand', () => {
  it('counts whoever is enrolled in the last school year of all as not left', () => {
    expect(countsOf(graduate).map(({ year, persons }) => [year, persons])).toEqual([[2020, 1]])
  })

  it.each([
    ['20,150000,vast', 3],
    ['19,150000,vast', 61],
    ['20,149999,vast', 61],
  ])('takes %s from month 3 as a search of %d months', (job, wanted) => {
    const [count] = countsOf({ ...graduate, banen: months(3, 20, `${job},Q,AM01`) })
    expect(count!.searchMonths[wanted]).toBe(1)
    expect(count!.permanentAt15Months).toBe(1)
    expect(count!.permanentAt18Months).toBe(1)
  })

  it.each([
    [2, 61],
    [3, 5],
  ])('takes a job of %d months as a search of %d', (length, wanted) => {
    const banen = months(5, 4 + length, '36,200000,tijdelijk,Q,AM01')
    const [count] = countsOf({ ...graduate, banen })
    expect(count!.searchMonths[wanted]).toBe(1)
    expect(count!.permanentAt15Months).toBe(0)
  })

  it('asks a mean over twelve months of the threshold of the year after leaving', () => {
    const threshold = definitions.independenceThreshold(2022)
    const enough = months(1, 12, `12,${threshold},tijdelijk,Q,AM01`)
    const less = months(1, 12, `12,${threshold - 1},tijdelijk,Q,AM01`)
    expect(countsOf({ ...graduate, banen: enough })[0]!.independentDirectly).toBe(1)
    expect(countsOf({ ...graduate, banen: less })[0]!.independentDirectly).toBe(0)
  })

  it.each([
    [3, 1],
    [4, 0],
  ])('counts a first job in month %d as within three months: %d', (first, wanted) => {
    const [count] = countsOf({ ...graduate, banen: months(first, 9, '8,40000,oproep,G,AM01') })
    expect(count!.jobWithin3Months).toBe(wanted)
  })

  it('counts 12 hours in October as work, 11.9 as any job', () => {
    const at = (hours: string) =>
      countsOf({ ...graduate, banen: months(1, 6, `${hours},60000,oproep,G,AM01`) })[0]!
    expect([at('12').anyJobInOctober, at('12').work12hInOctober]).toEqual([1, 1])
    expect([at('11.9').anyJobInOctober, at('11.9').work12hInOctober]).toEqual([1, 0])
  })

  it('calls someone of 22 without a qualification an early leaver, not someone of 23', () => {
    const leaving = (birth: number, prior = 'vmbo') =>
      countsOf({
        inschrijvingen: [`2020-2021,40VB,25480,bol,4,AM01,${prior},v,${birth},nl`],
      })[0]!.earlyLeavers
    expect(leaving(1998)).toBe(1)
    expect(leaving(1997)).toBe(0)
    expect(leaving(2000, 'havo')).toBe(0)
  })

  it('keeps apart who goes on to hbo', () => {
    const vervolg = ['2021-2022,hbo,,,,']
    expect(countsOf({ ...graduate, vervolg })[0]!.study).toBe('hbo')
  })
})
