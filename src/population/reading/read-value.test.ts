import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { microdataTable } from '../microdata-tables.ts'
import type { MicrodataTableName } from '../model.ts'
import { valueReader } from './read-value.ts'

const read = (table: MicrodataTableName, head: string, text: string) => {
  const column = microdataTable(table).columns.find((each) => each.head === head)!
  const value = valueReader(column)(text)
  return typeof value === 'number' ? value : value.code
}

describe('values of microdata', () => {
  it.each([
    ['inschrijvingen', 'schooljaar', '2020-2021', 2020],
    ['inschrijvingen', 'schooljaar', '2020-2022', 'notAPeriod'],
    ['inschrijvingen', 'schooljaar', '2020', 'notAPeriod'],
    ['inschrijvingen', 'schooljaar', '2000-2001', 2000],
    ['inschrijvingen', 'schooljaar', '1999-2000', 'outOfRange'],
    ['inschrijvingen', 'geboortejaar', '1900', 1900],
    ['inschrijvingen', 'geboortejaar', '1899', 'outOfRange'],
    ['inschrijvingen', 'geboortejaar', '04', 'notANumber'],
    ['inschrijvingen', 'brin', '40VB', 0],
    ['inschrijvingen', 'brin', '40vb', 'unknownCode'],
    ['inschrijvingen', 'crebo', '25480', 0],
    ['inschrijvingen', 'crebo', '2548', 'unknownCode'],
    ['inschrijvingen', 'leerweg', 'bol', 0],
    ['inschrijvingen', 'leerweg', 'BOL', 'unknownCode'],
    ['inschrijvingen', 'niveau', '4', 0],
    ['inschrijvingen', 'niveau', '5', 'unknownCode'],
    ['inschrijvingen', 'regio', 'AM01', 0],
    ['inschrijvingen', 'regio', 'AM04', 'unknownCode'],
    ['inschrijvingen', 'regio', 'NL01', 'unknownCode'],
    ['inschrijvingen', 'geslacht', 'total', 'unknownCode'],
    ['banen', 'maand', '2021-01', 24_252],
    ['banen', 'maand', '2021-12', 24_263],
    ['banen', 'maand', '2021-13', 'notAPeriod'],
    ['banen', 'maand', '2021-00', 'notAPeriod'],
    ['banen', 'maand', '1999-12', 'outOfRange'],
    ['banen', 'uren', '0', 0],
    ['banen', 'uren', '32.5', 325],
    ['banen', 'uren', '32,5', 'notANumber'],
    ['banen', 'uren', '80', 800],
    ['banen', 'uren', '80.1', 'outOfRange'],
    ['banen', 'uren', '-1', 'notANumber'],
    ['banen', 'brutoloon', '187700', 187_700],
    ['banen', 'brutoloon', '10000000', 10_000_000],
    ['banen', 'brutoloon', '10000001', 'outOfRange'],
    ['banen', 'brutoloon', '1877.00', 'notANumber'],
    ['banen', 'brutoloon', '1e5', 'notANumber'],
    ['banen', 'persoon', 'abcdefghijklmnop', 0],
    ['banen', 'persoon', 'abcdefghijklmno', 'unknownCode'],
    ['banen', 'persoon', 'a'.repeat(64), 0],
    ['banen', 'persoon', 'a'.repeat(65), 'unknownCode'],
    ['banen', 'persoon', '111222333', 'unknownCode'],
    ['banen', 'persoon', 'Jan Jansen van Dam', 'unknownCode'],
  ] as const)('%s %s %s is %s', (table, head, text, wanted) => {
    expect(read(table, head, text)).toBe(wanted)
  })

  it('are never taken from arbitrary text without a reason', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const head of ['maand', 'uren', 'brutoloon', 'contract', 'persoon']) {
          const value = read('banen', head, text)
          if (typeof value === 'number') expect(text).toMatch(/^[\w+/=.:-]+$/)
        }
      }),
    )
  })
})
