import { describe, expect, it } from 'vitest'
import { indicators } from '#indicators'
import { schemesOfFigure } from './figure-schemes.ts'

const ids = (slug: string) => schemesOfFigure(slug).map(({ description }) => description.id)

describe('the schemes of a figure', () => {
  it('are those whose budget or outcome it shows', () => {
    expect(ids('praktijkleren-budget')).toEqual(['praktijkleren', 'praktijkleren-derde-leerweg'])
    expect(ids('rif-budget')).toEqual(['regionaal-investeringsfonds'])
  })

  it('are none for a figure about something else', () => {
    expect(ids('aandeel-bbl')).toEqual([])
    expect(ids('constructor')).toEqual([])
  })

  it('exist for some figure there is', () => {
    const linked = indicators.filter(({ slug }) => schemesOfFigure(slug).length > 0)
    expect(linked.length).toBeGreaterThanOrEqual(8)
  })
})
