import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate } from './read-date.ts'

describe('readDate', () => {
  it.each([
    '2022-10-01',
    '01-10-2022',
    '1/10/2022',
    '20221001',
    '1 oktober 2022',
    '1.10.2022',
    '2022-10-01T00:00:00',
    '1 OKTOBER 2022',
  ])('reads %s as 1 October 2022', (text) => {
    expect(readDate(text)).toBe('2022-10-01')
  })

  it('takes the day before the month', () => {
    expect(readDate('02-03-2022')).toBe('2022-03-02')
  })

  it.each([
    '2022-02-29',
    '31-04-2022',
    '20221301',
    '0 maart 2022',
    '1 okt 2022',
    '1 october 2022',
    '10/1/22',
    '1-10/2022',
    '2022',
    '44835',
    '',
    '١-١٠-٢٠٢٢',
  ])('refuses %s', (text) => {
    expect(readDate(text)).toBeUndefined()
  })

  it('reads every day of a century in each of the five shapes', () => {
    const months =
      'januari februari maart april mei juni juli augustus september oktober november december'.split(
        ' ',
      )
    const days = fc.date({
      min: new Date('1950-01-01'),
      max: new Date('2050-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year, month, day] = iso.split('-') as [string, string, string]
        const shapes = [
          iso,
          `${day}-${month}-${year}`,
          `${Number(day)}/${Number(month)}/${year}`,
          `${year}${month}${day}`,
          `${Number(day)} ${months[Number(month) - 1]} ${year}`,
        ]
        expect(shapes.map(readDate)).toEqual(shapes.map(() => iso))
      }),
    )
  })
})
