import { describe, expect, it } from 'vitest'
import { missingCell, valueCell } from '#kernel'
import { pageHtml } from '../../routing/render-page.ts'
import { readable, words } from '../../test-support/html.ts'
import { sampleUnknown, sampleWork } from '../../test-support/sample-indicators.ts'
import { sampleDataset, sampleView } from '../../test-support/sample-site.ts'
import { countUnknown } from './count-unknown.ts'
import { keyFigures, leadFigure } from './key-figures.ts'
import { type HomeProps, homePage } from './page.tsx'

const props = (language: 'nl' | 'en' = 'nl'): HomeProps => ({
  view: sampleView(language),
  lead: [
    {
      label: 'Mbo-studenten',
      cell: valueCell(475_550, 'persons', { noInterval: 'fullCount' }),
      period: '2025-2026',
      path: '/cijfers/mbo-studenten',
    },
  ],
  shelves: [
    {
      phase: 'learning',
      cards: [
        {
          label: 'Aandeel bbl',
          cell: valueCell(0.282, 'ratio', { noInterval: 'fullCount' }),
          period: '2022',
          aim: 'Tekort tot het doel: 26.379',
          path: '/cijfers/aandeel-bbl',
        },
        { label: 'Onbekend', cell: missingCell('notMeasured', 'persons'), path: '/cijfers/x' },
      ],
    },
  ],
  unknown: { figures: 75, sources: 71, missing: 45, unverified: 3 },
})

describe('the home page', () => {
  it('looks as in its golden file', async () => {
    const view = props().view
    await expect(readable(pageHtml(view, homePage(props())))).toMatchFileSnapshot(
      './golden/home.html',
    )
  })

  it('has one first heading, then phases, then figures', () => {
    const page = pageHtml(props().view, homePage(props()))
    expect(page.match(/<h1/g)).toHaveLength(1)
    const main = page.slice(page.indexOf('<main'), page.indexOf('</main'))
    const levels = [...main.matchAll(/<h(\d)/g)].map((match) => Number(match[1]))
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  it('says what is not known, and shows a reason where there is no figure', () => {
    const shown = words(pageHtml(props().view, homePage(props())))
    expect(shown).toContain('75 cijfers uit 71 bronnen')
    expect(shown).toContain('Onbekend niet gemeten')
  })

  it('is complete in English', () => {
    const shown = words(pageHtml(props('en').view, homePage(props('en'))))
    expect(shown).toContain('What we do not know')
    expect(shown).not.toMatch(/\b(cijfers|bronnen|staat)\b/)
  })

  it('names at most eleven figures, each once', () => {
    const slugs = [leadFigure, ...Object.values(keyFigures).flat()].map(({ slug }) => slug)
    expect(slugs.length).toBeLessThanOrEqual(11)
    expect(new Set(slugs).size).toBe(slugs.length)
  })
})

describe('countUnknown', () => {
  it('counts places without a number and values nobody saw the source of', () => {
    const datasets = [sampleDataset(sampleWork), sampleDataset(sampleUnknown)]
    expect(countUnknown(datasets, 7)).toEqual({ figures: 2, sources: 7, missing: 2, unverified: 1 })
  })
})
