import { describe, expect, it } from 'vitest'
import {
  languages,
  missingCell,
  missingReasons,
  type Observation,
  obsStatuses,
  qualifiers,
  roundingInterval,
  valueCell,
} from '#kernel'
import { html, words } from '../test-support/html.ts'
import { sampleSource, sampleView } from '../test-support/sample-site.ts'
import { Alert } from './alert/alert.tsx'
import { Breadcrumbs } from './breadcrumbs/breadcrumbs.tsx'
import { BreakdownForm, type BreakdownFormProps } from './breakdown-form/breakdown-form.tsx'
import { CopyText } from './citation/citation.tsx'
import { DownloadList } from './download-list/download-list.tsx'
import { EmptyState } from './empty-state/empty-state.tsx'
import { FigureCard, type FigureCardProps } from './figure-card/figure-card.tsx'
import { ObservationTable } from './observation-table/observation-table.tsx'
import { SourceLine } from './source-line/source-line.tsx'
import { TabLinks } from './tab-links/tab-links.tsx'
import { TableBox } from './table-box/table-box.tsx'
import { TermLink } from './term-link/term-link.tsx'

const nl = sampleView('nl')
const en = sampleView('en')
const full = { noInterval: 'fullCount' } as const
const registers = { institutions: new Map<string, string>(), programmes: new Map<string, string>() }

/** Texts that would break out of an element or attribute if they were written as they are. */
const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><b>',
  '&lt;b&gt;',
  'javascript:alert(1)',
  '\u202eevil',
]
const breaksOut = /<(script|img|b)[\s>]|\son\w+=["']/

describe('a card', () => {
  const card = (rest: Partial<FigureCardProps> = {}) => {
    const props: FigureCardProps = {
      view: nl,
      label: 'Studenten',
      cell: valueCell(136_700, 'persons', full),
      path: '/cijfers/studenten',
      ...rest,
    }
    return html(<FigureCard {...props} />)
  }

  it('with a figure alone is a heading that links and a number', () => {
    expect(card()).toBe(
      '<article class="kr-card"><h3 class="kr-card-label"><a href="/cijfers/studenten">Studenten' +
        '</a></h3><p class="kr-card-figure"><strong class="kr-card-value">136.700</strong></p>' +
        '</article>',
    )
  })

  it.each([
    [{}, undefined],
    [{ period: '2022' }, '2022'],
    [{ period: '2022-2023' }, 'Studiejaar 2022-2023'],
    [{ detail: 'bbl, niveau 3' }, 'Bbl, niveau 3'],
    [{ detail: 'bbl', period: '2022-10-01' }, 'Bbl, 1 oktober 2022'],
  ])('says of %j: %s', (rest, note) => {
    const shown = /<p class="kr-card-note">([^<]*)</.exec(card(rest))?.[1]
    expect(shown).toBe(note)
  })

  it.each(missingReasons)('without a figure says %s in both languages, and no number', (reason) => {
    for (const view of [nl, en]) {
      const shown = card({ view, cell: missingCell(reason, 'persons', '3') })
      expect(words(shown)).toContain(view.text[`missing_${reason}`])
      expect(words(shown)).not.toMatch(/\d/)
      expect(shown).not.toContain('kr-card-value')
    }
  })

  it.each(qualifiers)('says how exact a value is: %s', (qualifier) => {
    const shown = card({ cell: valueCell(5, 'persons', { ...full, qualifier }) })
    expect(shown.includes('kr-card-qualifier')).toBe(qualifier !== 'exact')
  })

  it.each(obsStatuses)('marks what is not final: %s', (status) => {
    const shown = card({ cell: valueCell(5, 'persons', { ...full, status }) })
    expect(shown.includes('kr-tag')).toBe(status !== 'final')
  })

  it('keeps a euro sign with its amount', () => {
    const shown = card({ cell: valueCell(270_000, 'euroCentsPerMonth', full) })
    expect(shown).toContain('€\u00a02.700')
  })

  it('has the heading level of its place on the page', () => {
    expect(card({ headingLevel: 2 })).toContain('<h2 class="kr-card-label">')
  })

  it('hides its picture from those who listen, as the words say the same', () => {
    expect(card({ sparkline: '<svg></svg>' })).toContain(
      '<div class="kr-card-spark" aria-hidden="true"><svg></svg></div>',
    )
  })

  it.each(hostile)('keeps %j text', (text) => {
    expect(card({ label: text, detail: text, trend: text, aim: text })).not.toMatch(breaksOut)
  })
})

describe('a table of figures', () => {
  const row = (period: string, rest: Partial<Observation> = {}): Observation => ({
    series: 'x',
    definition: 'as-published',
    period,
    dimensions: { pathway: 'bol' },
    cell: valueCell(1, 'persons', full),
    sources: ['x'],
    ...rest,
  })
  const table = (rows: readonly Observation[], view = nl) =>
    html(
      <ObservationTable
        view={view}
        caption="Studenten"
        rows={rows}
        dimensions={['pathway']}
        names={registers}
      />,
    )

  it('without rows keeps its caption and headings', () => {
    const shown = table([])
    expect(shown).toContain('<tbody></tbody>')
    expect(words(shown)).toBe('Studenten Periode Leerweg Waarde Marge')
  })

  it('in English has English headings', () => {
    expect(words(table([], en))).toMatch(/^Studenten Period Learning pathway Value/)
  })

  it.each(missingReasons)('says in a row why there is no number: %s', (reason) => {
    const shown = words(table([row('2022', { cell: missingCell(reason, 'persons') })]))
    expect(shown).toContain(nl.text[`missing_${reason}`])
  })

  it('prints a note once and numbers every row that has it', () => {
    const shown = table([
      row('2020', { note: 'Andere telling.' }),
      row('2021'),
      row('2022', { note: 'Raming.' }),
      row('2023', { note: 'Andere telling.' }),
    ])
    expect(shown.match(/Andere telling\./g)).toHaveLength(1)
    expect([...shown.matchAll(/<sup> (\d)<\/sup>/g)].map(([, number]) => number)).toEqual([
      '1',
      '2',
      '1',
    ])
  })

  it('has a row for each of a thousand figures', () => {
    const rows = Array.from({ length: 1000 }, (_, index) => row(String(1000 + index)))
    expect(table(rows).match(/<tr>/g)).toHaveLength(1001)
  })

  it('writes the total of a dimension that a row lacks', () => {
    expect(words(table([row('2022', { dimensions: {} })]))).toContain('2022 totaal 1')
  })

  it.each(hostile)('keeps %j text in notes and codes', (text) => {
    const shown = table([row('2022', { note: text, dimensions: { pathway: text } })])
    expect(shown).not.toMatch(breaksOut)
  })

  it('shows an interval with its kind', () => {
    const kinds = ['sampling', 'rounding', 'withheld', 'prediction'] as const
    const shown = kinds.map((kind) => {
      const interval = { low: 1, high: 3, kind, method: 'x' }
      return words(table([row('2022', { cell: valueCell(2, 'persons', { interval }) })]))
    })
    for (const [index, kind] of kinds.entries())
      expect(shown[index]).toContain(`1 – 3 (${nl.text[`interval_${kind}`]})`)
  })
})

describe('a form', () => {
  const form = (rest: Partial<BreakdownFormProps> = {}) => {
    const props: BreakdownFormProps = {
      view: nl,
      action: '/cijfers/a',
      fields: [
        {
          name: 'leerweg',
          label: 'Leerweg',
          value: 'bbl',
          options: [
            { value: '', label: 'alles' },
            { value: 'bbl', label: 'bbl' },
          ],
        },
      ],
      hidden: {},
      resetHref: '/cijfers/a',
      ...rest,
    }
    return html(<BreakdownForm {...props} />)
  }

  it('without anything to choose is not there', () => {
    expect(form({ fields: [] })).toBe('')
    const search = { name: 'q', label: 'Zoek', value: '' }
    expect(form({ fields: [], search })).toBe('')
  })

  it('labels each list and has the choice made', () => {
    expect(form()).toContain('<label for="keuze-leerweg">Leerweg</label>')
    expect(form()).toContain('<option value="bbl" selected="">bbl</option>')
    expect(form()).not.toContain('aria-describedby')
  })

  it('ties help to its list', () => {
    const fields = [{ name: 'a', label: 'A', value: '', options: [], help: 'Uitleg' }]
    expect(form({ fields })).toContain('aria-describedby="keuze-a-uitleg"')
    expect(form({ fields })).toContain(
      '<p id="keuze-a-uitleg" class="kr-small kr-muted">Uitleg</p>',
    )
  })

  it('sends along what is hidden', () => {
    expect(form({ hidden: { weergave: 'tabel', release: 'abc' } })).toContain(
      '<input type="hidden" name="weergave" value="tabel"/>' +
        '<input type="hidden" name="release" value="abc"/>',
    )
  })

  it('has a field for words of at most 200 signs', () => {
    const search = { name: 'q', label: 'Zoek', value: 'kok' }
    expect(form({ search })).toContain(
      '<input id="keuze-q" type="search" maxLength="200" name="q" value="kok"/>',
    )
  })

  it.each(hostile)('keeps %j text', (text) => {
    const field = { name: 'a', label: text, value: text, help: text }
    const fields = [{ ...field, options: [{ value: text, label: text }] }]
    const search = { name: 'q', label: text, value: text }
    expect(form({ fields, search, hidden: { x: text } })).not.toMatch(breaksOut)
  })
})

describe('a source line', () => {
  const line = (sources: readonly Partial<typeof sampleSource>[], view = nl) =>
    words(
      html(
        <SourceLine sources={sources.map((one) => ({ ...sampleSource, ...one }))} view={view} />,
      ),
    )

  it.each(languages)('in %s names title, publisher and the day it was seen', (language) => {
    const shown = line([{}], sampleView(language))
    expect(shown).toContain(sampleSource.title[language])
    expect(shown).toContain('Voorbeeldinstituut')
    expect(shown).toContain(language === 'nl' ? '23 november 2026' : '23 November 2026')
  })

  it('says so when a source is not official', () => {
    expect(line([{ reliability: 'secondary' }])).toContain(nl.text.reliability_secondary)
    expect(line([{ reliability: 'official' }])).not.toContain(nl.text.reliability_secondary)
  })

  it('has no empty remark for a source that nobody saw', () => {
    const { checkedOn: _, ...unseen } = sampleSource
    const shown = words(html(<SourceLine sources={[unseen]} view={nl} />))
    expect(shown).toMatch(/\( ?Voorbeeldinstituut\)$/)
  })

  it('parts several sources and speaks of them in the plural', () => {
    const shown = line([{ id: 'a' }, { id: 'b' }])
    expect(shown).toMatch(new RegExp(`^${nl.text.sources} ?:`))
    expect(shown.split('; Voorbeeldbron')).toHaveLength(2)
    expect(line([{}])).toMatch(new RegExp(`^${nl.text.source} ?:`))
  })

  it.each(hostile)('keeps %j text', (text) => {
    const source = { ...sampleSource, title: { nl: text, en: text }, publisher: text }
    expect(html(<SourceLine sources={[source]} view={nl} />)).not.toMatch(breaksOut)
  })
})

describe('small parts', () => {
  it('mark the current tab and no other', () => {
    const tabs = ['grafiek', 'kaart', 'tabel'].map((label) => ({
      label,
      href: `?weergave=${label}`,
      current: label === 'kaart',
    }))
    const shown = html(<TabLinks label="Weergave" tabs={tabs} />)
    expect(shown.match(/aria-current="true"/g)).toHaveLength(1)
    expect(shown).toContain('<a href="?weergave=kaart" aria-current="true">kaart</a>')
    expect(shown).toContain('<nav class="kr-tabs" aria-label="Weergave">')
  })

  it('link to downloads without inviting search engines', () => {
    const shown = html(<DownloadList downloads={[{ label: 'CSV', href: '/a.csv?x=1&y=2' }]} />)
    expect(shown).toBe(
      '<ul class="kr-downloads"><li><a href="/a.csv?x=1&amp;y=2" rel="nofollow">CSV</a></li></ul>',
    )
  })

  it('give a text to copy as code only where it is code', () => {
    expect(html(<CopyText view={nl} text="<iframe>" code />)).toContain('&lt;iframe&gt;</code>')
    expect(html(<CopyText view={en} text="Bron" />)).toContain(`data-copy="${en.text.copy}"`)
  })

  it('say what must be seen in a box of its kind', () => {
    expect(html(<Alert kind="warning">Let op</Alert>)).toBe(
      '<div class="kr-alert kr-alert-warning" role="note">Let op</div>',
    )
    expect(html(<Alert kind="info">Weet</Alert>)).toContain('kr-alert-info')
  })

  it('say why there is nothing, and what can be done', () => {
    expect(html(<EmptyState message="Niets">Kies iets anders</EmptyState>)).toBe(
      '<div class="kr-empty"><p>Niets</p>Kies iets anders</div>',
    )
  })

  it('name the box of a table after its caption', () => {
    const shown = html(
      <TableBox caption="Regio’s">
        <tbody />
      </TableBox>,
    )
    expect(shown).toContain('<section class="kr-table-box" aria-label="Regio’s" tabindex="0">')
    expect(shown).toContain('<caption>Regio’s</caption>')
  })

  it('link a term that the glossary knows, and leave another as text', () => {
    expect(html(<TermLink slug="bbl" view={en} />)).toContain('href="/en/begrippen/bbl"')
    expect(html(<TermLink slug="bestaat-niet" view={nl} />)).toBe('<span>bestaat-niet</span>')
    expect(html(<TermLink slug="__proto__" view={nl} />)).toBe('<span>__proto__</span>')
  })

  it('show the way home, and only the last step without a link', () => {
    const crumbs = [
      { label: 'Atlas', path: '/atlas' },
      { label: 'Leren', path: '/atlas/leren' },
    ]
    const shown = html(<Breadcrumbs view={nl} crumbs={crumbs} />)
    expect(shown.match(/<a /g)).toHaveLength(2)
    expect(shown).toContain('<span aria-current="page">Leren</span>')
    expect(html(<Breadcrumbs view={nl} crumbs={[]} />)).toContain('aria-current="page">Home')
  })

  it('keep the rounding of a source out of sight in small places', () => {
    const cell = valueCell(0.54, 'ratio', { interval: roundingInterval(0.54, 0.01) })
    const shown = html(<FigureCard view={nl} label="x" cell={cell} path="/" />)
    expect(words(shown)).toBe('x 54%')
  })
})
