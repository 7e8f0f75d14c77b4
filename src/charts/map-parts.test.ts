import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Language,
  languages,
  missingCell,
  missingReasons,
  obsStatuses,
  type Unit,
  units,
  valueCell,
} from '#kernel'
import { cellText, shortPeriod, valueText } from './cell-text.ts'
import { quantileClasses } from './classes.ts'
import { canvasOf } from './frame.ts'
import { classLook, mapKey } from './map-key.ts'
import { missingNote, type NamedCell } from './missing-note.ts'
import { drawPlace, placeName } from './place.ts'
import { hostileTexts, isBalanced, testCell, testFrame } from './test-cells.ts'
import { lightPalette } from './theme.ts'
import { reasonWords, unitCaption } from './words.ts'

const canvasIn = (unit: Unit, language: Language = 'nl', theme: 'page' | 'print' = 'page') =>
  canvasOf(testFrame(unit, { language, theme }), [])
const texts = (markup: string): string[] =>
  [...markup.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!)

describe('the look of a class', () => {
  const { scale, ink, paper } = lightPalette
  test.each([
    [0, 5, scale[0], ink],
    [1, 5, scale[1], ink],
    [2, 5, scale[2], ink],
    [3, 5, scale[4], paper],
    [4, 5, scale[5], paper],
    [0, 2, scale[0], ink],
    [1, 2, scale[5], paper],
    [0, 3, scale[0], ink],
    [1, 3, scale[2], ink],
    [2, 3, scale[5], paper],
    [0, 4, scale[0], ink],
    [1, 4, scale[1], ink],
    [2, 4, scale[4], paper],
    [3, 4, scale[5], paper],
    [0, 1, scale[2], ink],
  ])('%d of %d', (index, total, fill, text) => {
    expect(classLook(lightPalette, index, total)).toEqual({ fill, text })
  })

  test('differs from that of every other class of the map', () => {
    for (let total = 2; total <= 5; total += 1) {
      const fills = Array.from({ length: total }, (_, i) => classLook(lightPalette, i, total).fill)
      expect(new Set(fills).size).toBe(total)
    }
  })
})

describe('the key of a map', () => {
  test.each<[string, Unit, Language, readonly number[], readonly string[]]>([
    ['shares', 'ratio', 'nl', [0.2, 0.25, 0.305], ['20%', '25%', '30,5%']],
    ['persons', 'persons', 'nl', [100, 2500], ['personen', '100', '2.500']],
    ['persons in English', 'persons', 'en', [100, 2500], ['persons', '100', '2,500']],
    ['wages', 'euroCentsPerMonth', 'nl', [250_000, 275_000], ['€ per maand', '2.500', '2.750']],
    [
      'tension',
      'vacanciesPerJobSeeker',
      'nl',
      [0.5, 1, 1.5],
      ['vacatures per werkzoekende', '0,5', '1', '1,5'],
    ],
    ['points', 'percentagePoint', 'nl', [-0.02, 0, 0.015], ['procentpunt', '-2', '0', '1,5']],
  ])('names the borders of %s', (_what, unit, language, borders, expected) => {
    const { markup } = mapKey(canvasIn(unit, language), { borders, classOf: () => 0 })
    expect(texts(markup)).toEqual(expected)
    expect(markup.match(/<rect/g)).toHaveLength(borders.length + 1)
  })

  test('is empty for one class of shares, which needs no words', () => {
    expect(mapKey(canvasIn('ratio'), quantileClasses([0.3, 0.3], 5))).toEqual({
      markup: '',
      height: 0,
    })
  })

  test('keeps the words for what one class counts', () => {
    const { markup, height } = mapKey(canvasIn('persons'), quantileClasses([7], 5))
    expect(texts(markup)).toEqual(['personen'])
    expect([height, markup.includes('<rect')]).toEqual([16, false])
  })

  test('says that values are in thousands', () => {
    const { markup } = mapKey(canvasIn('persons'), quantileClasses([1, 2], 2), '× 1.000')
    expect(texts(markup)[0]).toBe('personen × 1.000')
  })

  test('stays within the picture, however many digits its borders have', () => {
    const border = fc.double({ min: -1e9, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(fc.uniqueArray(border, { minLength: 1, maxLength: 4 }), (list) => {
        const borders = [...list].sort((a, b) => a - b)
        const narrow = canvasOf(testFrame('persons', { width: 160 }), [])
        const { markup } = mapKey(narrow, { borders, classOf: () => 0 })
        const ends = [...markup.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)]
        for (const [, x, width] of ends) expect(Number(x) + Number(width)).toBeLessThanOrEqual(160)
      }),
    )
  })
})

describe('the note of what is missing', () => {
  const canvas = canvasIn('persons')
  const named = (name: string, cell: NamedCell['cell']): NamedCell => ({ name, cell })

  test('groups names by reason, in the order in which reasons come', () => {
    const { markup } = missingNote(canvas, [
      named("'20", missingCell('notMeasured', 'persons')),
      named("'21", missingCell('suppressed', 'persons')),
      named("'22", testCell(3)),
      named("'23", missingCell('notMeasured', 'persons')),
    ])
    expect(texts(markup).join(' ')).toBe(
      'Geen cijfer: &#39;20, &#39;23 (niet gemeten); &#39;21 (afgeschermd)',
    )
  })

  test('names nobody twice', () => {
    const cell = missingCell('suppressed', 'persons')
    const { markup } = missingNote(canvas, [named('bol', cell), named('bol', cell)])
    expect(texts(markup)).toEqual(['Geen cijfer: bol (afgeschermd)'])
  })

  test('is empty when nothing is missing', () => {
    expect(missingNote(canvas, [named('a', testCell(0))])).toEqual({ markup: '', height: 0 })
    expect(missingNote(canvas, [])).toEqual({ markup: '', height: 0 })
  })

  test.each(languages)('has words for each reason in %s, and no digit', (language) => {
    for (const reason of missingReasons) {
      const { markup } = missingNote(canvasIn('persons', language), [
        named('a', missingCell(reason, 'persons', '12')),
      ])
      const [text = ''] = texts(markup)
      expect(text).toContain(reasonWords[reason].short[language])
      expect(text).not.toMatch(/\d/)
    }
  })

  test('is at most four lines, however many are missing', () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      named(`Regio ${index}`, missingCell('suppressed', 'persons')),
    )
    const { markup, height } = missingNote(canvas, many)
    expect(texts(markup)).toHaveLength(4)
    expect(texts(markup).at(-1)).toMatch(/…$/)
    expect(height).toBe(64)
  })

  test.each(hostileTexts)('keeps %j text', (text) => {
    const { markup } = missingNote(canvas, [named(text, missingCell('revised', 'persons'))])
    expect(markup).not.toMatch(/<script|<!/)
    expect(isBalanced(markup)).toBe(true)
  })
})

describe('a place', () => {
  const cell = testCell(0.282, 'ratio')
  const mark = '<path d="M0 0"/>'

  test('is named with its value, or with why there is none', () => {
    expect(placeName({ name: 'Drenthe', cell }, 'nl')).toBe('Drenthe: 28,2%')
    expect(placeName({ name: 'Drenthe', cell: missingCell('revised', 'ratio') }, 'en')).toBe(
      'Drenthe: no figure, because its source has withdrawn it',
    )
  })

  test('is a link on a page and a picture in print', () => {
    const place = { name: 'Drenthe', cell, href: '/regios/AM03' }
    expect(drawPlace(canvasIn('ratio'), place, mark)).toBe(
      '<a href="/regios/AM03" class="kr-place" aria-label="Drenthe: 28,2%">' +
        '<title>Drenthe: 28,2%</title><path d="M0 0"/></a>',
    )
    expect(drawPlace(canvasIn('ratio', 'nl', 'print'), place, mark)).toBe(
      '<g role="img" aria-label="Drenthe: 28,2%"><title>Drenthe: 28,2%</title>' +
        '<path d="M0 0"/></g>',
    )
  })

  test.each([
    '/regios/AM01',
    '#AM01',
    '?regio=AM01',
    './AM01',
    'https://example.org/a',
    'http://example.org/a',
    'HTTPS://EXAMPLE.ORG',
  ])('may lead to %s', (href) => {
    expect(drawPlace(canvasIn('ratio'), { name: 'x', cell, href }, mark)).toContain('<a href="')
  })

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'ftp://example.org',
    'regios/AM01',
    '',
    ' /regios',
    'http:/example.org',
  ])('may not lead to %j', (href) => {
    expect(() => drawPlace(canvasIn('ratio'), { name: 'x', cell, href }, mark)).toThrow(RangeError)
  })
})

describe('words', () => {
  test.each(missingReasons)('for %s are there in both languages, each its own', (reason) => {
    const { short, because } = reasonWords[reason]
    for (const language of languages) {
      expect(short[language]).toMatch(/^[a-z]/)
      expect(because[language]).not.toMatch(/[.]$/)
      expect(because[language].length).toBeGreaterThan(short[language].length)
    }
    expect(short.nl).not.toBe(short.en)
  })

  test.each<[Unit, string, string]>([
    ['ratio', '', ''],
    ['relativeChange', '', ''],
    ['quotient', '', ''],
    ['persons', 'personen', 'persons'],
    ['thousandPersons', 'personen', 'persons'],
    ['percentagePoint', 'procentpunt', 'percentage points'],
    ['euroCents', '€', '€'],
    ['euroCentsPerMonth', '€ per maand', '€ per month'],
    ['euroCentsPerYear', '€ per jaar', '€ per year'],
    ['euroCentsPerHour', '€ per uur', '€ per hour'],
    ['months', 'maanden', 'months'],
    ['thousandJobs', 'banen', 'jobs'],
  ])('above an axis in %s are “%s” and “%s”', (unit, nl, en) => {
    expect([unitCaption(unit, 'nl'), unitCaption(unit, 'en')]).toEqual([nl, en])
  })

  test('above an axis leave out no unit that its ticks do not show', () => {
    const shownByTicks: readonly Unit[] = ['ratio', 'relativeChange', 'quotient']
    for (const unit of units)
      if (!shownByTicks.includes(unit)) expect(unitCaption(unit, 'nl')).not.toBe('')
  })
})

describe('cells in words', () => {
  test.each([
    ['final', '100', '100'],
    ['legal', '100', '100'],
    ['provisional', '100 (voorlopig)', '100 (provisional)'],
    ['estimate', '100 (schatting)', '100 (estimate)'],
    ['forecast', '100 (verwachting)', '100 (forecast)'],
    ['target', '100 (doel)', '100 (target)'],
  ] as const)('that are %s read %s and %s', (status, nl, en) => {
    const cell = testCell(100, 'persons', undefined, status)
    expect([cellText(cell, 'nl'), cellText(cell, 'en')]).toEqual([nl, en])
  })

  test('name every status but the plain ones', () => {
    const named = obsStatuses.filter((status) =>
      cellText(testCell(1, 'persons', undefined, status), 'nl').includes('('),
    )
    expect(named).toEqual(['provisional', 'estimate', 'forecast', 'target'])
  })

  test('put qualifier, status and interval in one sentence', () => {
    const cell = valueCell(0.28, 'ratio', {
      qualifier: 'about',
      status: 'estimate',
      interval: { low: 0.26, high: 0.3, kind: 'sampling', method: 'Wilson' },
    })
    expect(cellText(cell, 'nl')).toBe('ongeveer 28% (schatting), tussen 26,0% en 30,0%')
    expect(cellText(cell, 'en')).toBe('about 28% (estimate), between 26.0% and 30.0%')
  })

  test.each(missingReasons)('are short without a number (%s)', (reason) => {
    expect(valueText(missingCell(reason, 'persons', 'x'), 'nl')).toBe('geen cijfer')
    expect(valueText(missingCell(reason, 'persons'), 'en')).toBe('no figure')
  })

  test.each([
    ['2022', "'22", "'22"],
    ['2022-2023', "'22/'23", "'22/'23"],
    ['1999-2000', "'99/'00", "'99/'00"],
    ['C2020-2021', "'20/'21", "'20/'21"],
    ['2024/2027', "'24–'27", "'24–'27"],
    ['2021-2022>2022-2023', "'21–'23", "'21–'23"],
    ['2022-Q4', "K4 '22", "Q4 '22"],
    ['2022-09', "09-'22", "09-'22"],
    ['2022-10-01', "1-10-'22", "1-10-'22"],
    ['later', 'later', 'later'],
  ])('have their period %s short as %s', (code, nl, en) => {
    expect([shortPeriod(code, 'nl'), shortPeriod(code, 'en')]).toEqual([nl, en])
  })
})
