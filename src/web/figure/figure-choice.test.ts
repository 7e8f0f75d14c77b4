import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleStudents } from '../test-support/sample-indicators.ts'
import { sampleDataset } from '../test-support/sample-site.ts'
import { readFigureChoice } from './figure-choice.ts'

const dataset = sampleDataset(sampleStudents)
const read = (query: string) => readFigureChoice(new URLSearchParams(query), dataset)

describe('readFigureChoice', () => {
  it('leaves everything open for an empty query', () => {
    expect(read('')).toEqual({ choice: { codes: {}, page: 1 }, unknown: [] })
  })

  it('reads every choice', () => {
    const query =
      'weergave=tabel&uitsplitsing=leerweg&leerweg=bbl,bol&periode=2021&definitie=nji-1-october&sorteer=-waarde&pagina=2'
    expect(read(query).choice).toEqual({
      display: 'tabel',
      breakdown: 'pathway',
      codes: { pathway: ['bbl', 'bol'] },
      period: '2021',
      definition: 'nji-1-october',
      sort: '-waarde',
      page: 2,
    })
  })

  it('takes empty values of a form as not chosen', () => {
    expect(read('leerweg=&periode=&definitie=').choice).toEqual({ codes: {}, page: 1 })
  })

  it('knows the word for no breakdown', () => {
    expect(read('uitsplitsing=geen').choice.breakdown).toBe('none')
  })

  it.each([
    ['weergave', 'taart', ['grafiek', 'kaart', 'tabel']],
    ['uitsplitsing', 'niveau', ['leerweg', 'geen']],
    ['leerweg', 'lts', ['total', 'bol', 'bbl']],
    ['periode', '1999', ['2020', '2021', '2022']],
    ['definitie', 'x', ['nji-1-october', 'ocw-main-enrolments']],
  ])('returns an unknown %s with those that exist', (name, value, allowed) => {
    expect(read(`${name}=${value}`).unknown).toEqual([{ name, value, allowed }])
  })

  it('leaves parameters alone that it does not know', () => {
    expect(read('utm_source=nieuwsbrief').unknown).toEqual([])
  })

  it('gives a whole page number of at least 1, whatever is asked', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String)), (text) => {
        const { page } = readFigureChoice(new URLSearchParams({ pagina: text }), dataset).choice
        expect(Number.isSafeInteger(page) && page >= 1).toBe(true)
      }),
    )
  })
})
