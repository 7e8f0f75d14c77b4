import { describe, expect, it } from 'vitest'
import type { FigureChoice } from '../../figure/figure-choice.ts'
import { selectFigure } from '../../figure/figure-selection.ts'
import { sampleStudents } from '../../test-support/sample-indicators.ts'
import { sampleDataset, sampleView } from '../../test-support/sample-site.ts'
import {
  choiceQuery,
  dataHref,
  figureHref,
  permalink,
  pictureHref,
  publisherNames,
  shownSources,
} from './figure-links.ts'
import type { FigureProps } from './figure-props.ts'

const dataset = sampleDataset(sampleStudents)

function props(choice: Partial<FigureChoice> = {}, pinned = false): FigureProps {
  const whole: FigureChoice = { codes: {}, page: 1, ...choice }
  return {
    view: { ...sampleView('nl', '/cijfers/studenten-voorbeeld'), pinned },
    dataset,
    names: { institutions: new Map(), programmes: new Map() },
    choice: whole,
    selection: selectFigure(dataset, whole),
    display: 'grafiek',
    mappable: false,
    related: [],
  }
}

const path = '/cijfers/studenten-voorbeeld'

describe('addresses of a figure', () => {
  it('carry only what was chosen', () => {
    expect(figureHref(props(), {})).toBe(path)
    expect(figureHref(props({ breakdown: 'none' }), { display: 'tabel' })).toBe(
      `${path}?weergave=tabel&uitsplitsing=geen`,
    )
  })

  it('write several codes of one dimension in one value', () => {
    const query = choiceQuery({ codes: { pathway: ['bol', 'bbl'] }, page: 1 })
    expect(query.leerweg).toBe('bol,bbl')
  })

  it('name the release in the permanent link, also when the reader sees the latest', () => {
    expect(permalink(props({ period: '2022' }))).toBe(
      `https://kansrijk.example${path}?periode=2022&release=0123456789abcdef`,
    )
  })

  it('name the release everywhere when the address does', () => {
    const pinned = props({}, true)
    expect(figureHref(pinned, {})).toBe(`${path}?release=0123456789abcdef`)
    expect(dataHref(pinned, 'csv')).toContain('release=0123456789abcdef')
    expect(pictureHref(pinned, 'svg')).toContain('release=0123456789abcdef')
  })

  it('leave the sorting of the table out of pictures', () => {
    expect(pictureHref(props({ sort: 'waarde' }), 'png')).toBe(`${path}.png`)
  })

  it('ask the API for the definition and the fixed codes that are shown', () => {
    expect(dataHref(props({ breakdown: 'none' }), 'json')).toBe(
      '/v1/indicatoren/studenten-voorbeeld/waarnemingen.json?definitie=ocw-main-enrolments&leerweg=total',
    )
  })

  it('ask the API for all codes of the breakdown', () => {
    expect(dataHref(props({ breakdown: 'pathway' }), 'xlsx')).not.toContain('leerweg')
  })
})

describe('sources of a figure', () => {
  it('are those behind what is shown', () => {
    expect(shownSources(props()).map(({ id }) => id)).toEqual(['bron-a'])
    expect(publisherNames(props())).toBe('Voorbeeldinstituut')
  })

  it('are all of them when nothing is shown', () => {
    const empty = props({ definition: 'nji-1-october', codes: { pathway: ['bbl'] } })
    expect(empty.selection.rows).toEqual([])
    expect(shownSources(empty)).toEqual(dataset.sources)
  })
})
