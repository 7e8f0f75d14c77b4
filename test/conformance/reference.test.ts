import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { languages } from '#kernel'
import {
  type Citation,
  type CodeList,
  calendarRuleIds,
  calendarRules,
  codeList,
  codeLists,
  dimensions,
  findCode,
  glossary,
  glossaryMarkdown,
  labourMarketRegions,
  municipalities,
  municipalitiesSource,
  provinces,
  publications,
  regionTiles,
  shortageSectorSchemes,
  spellingsOfCode,
} from '#reference'

/** Lists in which one name may mean more than one code, because they hold several layers. */
const layered = new Set(['region', 'occupation'])

const isComplete = (source: Citation): boolean =>
  source.title !== '' &&
  (source.unverified === true || (source.url !== undefined && source.checkedOn !== undefined))

describe.each(codeLists().map((list) => [list.id, list] as const))(
  'the code list %s',
  (_, list) => {
    it('says where it comes from and when somebody looked, or that nobody did', () => {
      expect(isComplete(list.source)).toBe(true)
      for (const { source } of list.codes)
        if (source !== undefined) expect(isComplete(source)).toBe(true)
    })

    it('has every code once', () => {
      const codes = list.codes.map(({ code }) => code)
      expect(codes).toEqual([...new Set(codes)])
    })

    it('has a name for every code in every language', () => {
      for (const { name } of list.codes)
        for (const language of languages) expect(name[language].trim()).not.toBe('')
    })

    it('has years of validity in the right order', () => {
      for (const { code, validFrom = 1900, validTo = 2100 } of list.codes)
        expect(validFrom, code).toBeLessThanOrEqual(validTo)
    })

    it('has every parent, and no code above itself', () => {
      const parents = list.parentList === undefined ? list : codeList(list.parentList)
      for (const { code, parent } of list.codes) {
        if (parent === undefined) continue
        expect(
          parents.codes.some((other) => other.code === parent),
          `${code} → ${parent}`,
        ).toBe(true)
        expect(ancestors(list, code)).not.toContain(code)
      }
    })

    it('gives every spelling to one code only, so that none is ambiguous', () => {
      if (layered.has(list.id)) return
      const seen = new Map<string, string>()
      for (const code of list.codes)
        for (const spelling of spellingsOfCode(code)) {
          expect(seen.get(spelling) ?? code.code, spelling).toBe(code.code)
          seen.set(spelling, code.code)
        }
    })

    it('finds every code by its code', () => {
      for (const code of list.codes) expect(findCode(list.id, code.code)).toBe(code)
    })
  },
)

/** The codes above a code, as far as they stand in the same list; stops when it runs in circles. */
function ancestors(list: CodeList, code: string): readonly string[] {
  const found: string[] = []
  let next = list.codes.find((entry) => entry.code === code)?.parent
  while (next !== undefined && !found.includes(next)) {
    found.push(next)
    next = list.codes.find((entry) => entry.code === next)?.parent
  }
  return found
}

describe('the code lists', () => {
  it.each([
    ['educationDomain', 16],
    ['province', 12],
    ['labourMarketRegion', 35],
    ['programmeType', 5],
    ['shortageSector', 8],
  ])('hold in %s %i codes', (id, size) => {
    expect(codeList(id).codes.length).toBe(size)
  })

  it('hold the eight sector chambers next to total and the three rests', () => {
    const codes = codeList('sectorChamber').codes.map(({ code }) => code)
    const rests = ['total', 'bovensectoraal', 'entree', 'unknown']
    expect(codes.filter((code) => !rests.includes(code)).length).toBe(8)
    expect(codes).toEqual(expect.arrayContaining(rests))
  })

  it('hold the thirteen occupation classes and, below each, its segments', () => {
    const codes = codeList('occupation').codes
    const classes = codes.filter(({ code }) => /^\d{2}$/.test(code))
    expect(classes.length).toBe(13)
    for (const { code } of classes)
      expect(
        codes.some(({ parent }) => parent === code),
        code,
      ).toBe(true)
  })

  it('hold the codes of every dimension that has a list', () => {
    for (const { codeList: id } of dimensions)
      if (id !== undefined) expect(codeList(id).codes.length).toBeGreaterThan(1)
  })
})

describe('the division into municipalities', () => {
  const rows = municipalities(2022)

  it('has 345 municipalities in 2022, each once', () => {
    expect(rows.length).toBe(345)
    expect(new Set(rows.map(({ code }) => code)).size).toBe(345)
    expect(isComplete(municipalitiesSource())).toBe(true)
  })

  it('puts each in a known region and a known province', () => {
    const regionCodes = new Set(labourMarketRegions().map(({ code }) => code))
    const provinceCodes = new Set(provinces().map(({ code }) => code))
    for (const { code, labourMarketRegion, province } of rows) {
      expect(regionCodes.has(labourMarketRegion), code).toBe(true)
      expect(provinceCodes.has(province), code).toBe(true)
    }
  })

  it('leaves no region and no province empty', () => {
    for (const { code } of labourMarketRegions())
      expect(
        rows.some(({ labourMarketRegion }) => labourMarketRegion === code),
        code,
      ).toBe(true)
    for (const { code } of provinces())
      expect(
        rows.some(({ province }) => province === code),
        code,
      ).toBe(true)
  })
})

describe('the tile map', () => {
  const places = new Map(
    regionTiles().map(({ region, column, row }) => [`${column},${row}`, region] as const),
  )

  it('has one tile for each of the 35 regions, none on top of another', () => {
    const covered = regionTiles().map(({ region }) => region)
    expect([...covered].sort()).toEqual(labourMarketRegions().map(({ code }) => code))
    expect(places.size).toBe(35)
  })

  it('has an abbreviation of its own in each tile', () => {
    expect(new Set(regionTiles().map(({ abbreviation }) => abbreviation)).size).toBe(35)
  })

  it('is one piece', () => {
    const reached = new Set<string>()
    const queue = [...places.keys()].slice(0, 1)
    for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
      if (!places.has(key) || reached.has(key)) continue
      reached.add(key)
      const [column = 0, row = 0] = key.split(',').map(Number)
      for (const [dc, dr] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
        [1, -1],
        [-1, 1],
      ] as const)
        queue.push(`${column + dc},${row + dr}`)
    }
    expect(reached.size).toBe(35)
  })
})

describe('the school calendar and the shortage sectors', () => {
  it('hold every rule once, each with its source', () => {
    expect(calendarRules().map(({ id }) => id)).toEqual(calendarRuleIds)
    for (const { source } of calendarRules()) expect(isComplete(source)).toBe(true)
  })

  it('know three schemes, each with its source', () => {
    expect(shortageSectorSchemes().map(({ scheme }) => scheme)).toEqual(['letter', 'vab', 'rif'])
    for (const { source } of shortageSectorSchemes()) expect(isComplete(source)).toBe(true)
  })
})

describe('the glossary', () => {
  it('explains at least sixty terms, each under its own slug and with a source', () => {
    expect(glossary().length).toBeGreaterThanOrEqual(60)
    expect(new Set(glossary().map(({ slug }) => slug)).size).toBe(glossary().length)
    for (const { slug, source } of glossary()) expect(isComplete(source), slug).toBe(true)
  })

  it('explains in short sentences', () => {
    for (const { slug, definition } of glossary())
      for (const sentence of definition.nl.split(/(?<=[.!?])\s/))
        expect(sentence.split(' ').length, `${slug}: ${sentence}`).toBeLessThanOrEqual(32)
  })

  it('never uses one word as the term or synonym of two entries', () => {
    const seen = new Map<string, string>()
    for (const { slug, term, synonyms } of glossary())
      for (const word of new Set([term.nl, ...synonyms].map((text) => text.toLowerCase()))) {
        expect(seen.get(word) ?? slug, word).toBe(slug)
        seen.set(word, slug)
      }
  })

  it('is what docs/glossary.md shows', () => {
    const file = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8')
    expect(file).toBe(glossaryMarkdown(glossary()))
  })
})

describe('the research library', () => {
  it('holds at least 25 publications, each under its own slug', () => {
    expect(publications().length).toBeGreaterThanOrEqual(25)
    expect(new Set(publications().map(({ slug }) => slug)).size).toBe(publications().length)
  })

  it('links to every publication, or says that nobody has seen it', () => {
    for (const { slug, url, unverified } of publications())
      expect(url !== undefined || unverified === true, slug).toBe(true)
  })

  it('covers every phase', () => {
    const phases = new Set(publications().flatMap((publication) => publication.phases))
    expect([...phases].sort()).toEqual(['choice', 'learning', 'lifelong', 'system', 'transition'])
  })
})

const workers = new URL('../../../shared/data/cbs-84916NED/84916NED_2022.csv.gz', import.meta.url)
const present = existsSync(workers)

describe(`against CBS 84916NED${present ? '' : ' (skipped: shared data is not on this machine)'}`, () => {
  interface Row {
    readonly RegioCode: string
    readonly RegioS: string
    readonly Beroepsklasse: string
    readonly Value: string
  }
  const rows: readonly Row[] = present
    ? parse(gunzipSync(readFileSync(workers)), { columns: true })
    : []
  const totals = new Map(
    rows
      .filter(({ Beroepsklasse }) => Beroepsklasse === 'Totaal')
      .map(({ RegioCode, Value }) => [RegioCode, Number(Value)] as const),
  )
  /** Sum of the municipalities in an area, and how far rounding to thousands may bring it off. */
  const sumOf = (area: 'labourMarketRegion' | 'province', code: string) => {
    const parts = municipalities(2022).filter((municipality) => municipality[area] === code)
    const sum = parts.reduce((total, part) => total + (totals.get(part.code) ?? Number.NaN), 0)
    return { sum, slack: (parts.length + 1) / 2 }
  }

  it.runIf(present)('adds municipalities up to their region, the uncertain ones apart', () => {
    const doubtful = new Set(['AM06', 'AM36'])
    for (const { code } of labourMarketRegions()) {
      if (doubtful.has(code)) continue
      const { sum, slack } = sumOf('labourMarketRegion', code)
      expect(Math.abs(sum - (totals.get(code) ?? 0)), code).toBeLessThanOrEqual(slack)
    }
    const pair = [...doubtful].map((code) => sumOf('labourMarketRegion', code))
    const sum = pair.reduce((total, part) => total + part.sum, 0)
    const published = [...doubtful].reduce((total, code) => total + (totals.get(code) ?? 0), 0)
    expect(Math.abs(sum - published)).toBeLessThanOrEqual(pair.reduce((s, p) => s + p.slack, 0))
  })

  it.runIf(present)('adds municipalities up to their province', () => {
    for (const { code } of provinces()) {
      const { sum, slack } = sumOf('province', code)
      expect(Math.abs(sum - (totals.get(code) ?? 0)), code).toBeLessThanOrEqual(slack)
    }
  })

  it.runIf(present)('knows every region code and every occupation spelling in the table', () => {
    const known = new Set(codeList('region').codes.map(({ code }) => code))
    for (const { RegioCode, RegioS, Beroepsklasse } of rows) {
      expect(known.has(RegioCode), `${RegioCode} ${RegioS}`).toBe(true)
      expect(findCode('occupation', Beroepsklasse), Beroepsklasse).toBeDefined()
    }
  })

  it.runIf(present)('recognises the regions by the names that CBS prints', () => {
    for (const { RegioCode, RegioS } of rows)
      if (/^(NL|LD|PV|AM)/.test(RegioCode)) expect(findCode('region', RegioS)?.code).toBe(RegioCode)
  })
})
