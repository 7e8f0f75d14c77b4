import type { Random } from '#kernel'
import type { TableBatch } from '../model.ts'
import { mixed } from './hash.ts'
import { originCodes, type Person, type PersonContext, priorCodes } from './person.ts'
import { framePathways } from './population-frame.ts'
import { Numbers, tableBatch, Words } from './row-columns.ts'

const levels = ['1', '2', '3', '4', ''] as const
const pathways = [...framePathways, ''] as const
const noLevel = levels.length - 1
const noPathway = pathways.length - 1

/** Collects the rows about education of the persons of one part. */
export class EducationRows {
  readonly #context: PersonContext
  readonly #pseudonyms: readonly string[]
  readonly #crebos: readonly string[]
  readonly #brins: readonly string[]
  readonly #companies = new Words()
  readonly #enrolments: Record<string, Numbers>
  readonly #diplomas: Record<string, Numbers>
  readonly #further: Record<string, Numbers>
  readonly #placements: Record<string, Numbers>
  readonly #rows = { enrolments: 0, diplomas: 0, further: 0, placements: 0 }
  readonly #companyCount: number

  /** Training companies are drawn from as many as there would be at this share of the population. */
  constructor(context: PersonContext, pseudonyms: readonly string[], share: number) {
    this.#context = context
    this.#pseudonyms = pseudonyms
    this.#crebos = [...context.frame.programmes.map(({ crebo }) => crebo), '']
    this.#brins = [...context.institutions.map(({ brin }) => brin), '']
    this.#companyCount = Math.max(50, Math.round(250_000 * share))
    const room = pseudonyms.length
    const short = (): Numbers => new Numbers(16, room)
    const tiny = (): Numbers => new Numbers(8, room)
    const programme = () => ({ brin: tiny(), crebo: short(), leerweg: tiny(), niveau: tiny() })
    this.#enrolments = {
      ...{ persoon: short(), schooljaar: short(), ...programme(), regio: tiny() },
      ...{ vooropleiding: tiny(), geslacht: tiny(), geboortejaar: short(), herkomst: tiny() },
    }
    this.#diplomas = { persoon: short(), maand: short(), ...programme(), regio: tiny() }
    this.#further = { persoon: short(), schooljaar: short(), soort: tiny(), ...programme() }
    this.#placements = {
      ...{ persoon: short(), leerbedrijf: new Numbers(32, room), crebo: short(), leerweg: tiny() },
      ...{ begin: short(), einde: short(), uren: short() },
    }
  }

  /** Adds all rows of one person. */
  add(at: number, person: Person, random: Random): void {
    for (let year = person.firstYear; year <= person.lastYear; year += 1)
      this.#enrolment(at, person, year)
    this.#placementsOf(at, person, random)
    if (!person.left) return
    if (person.graduated) this.#diploma(at, person)
    if (person.study !== '') this.#furtherOf(at, person, random)
  }

  #put(columns: Record<string, Numbers>, row: number, values: Record<string, number>): void {
    for (const head in values) columns[head]!.set(row, values[head]!)
  }

  #programmeOf(person: Person) {
    return {
      brin: person.institution,
      crebo: person.programme,
      leerweg: person.pathway,
      niveau: Number(person.level) - 1,
    }
  }

  #enrolment(at: number, person: Person, schooljaar: number): void {
    this.#put(this.#enrolments, this.#rows.enrolments++, {
      persoon: at,
      schooljaar,
      ...this.#programmeOf(person),
      regio: person.region,
      vooropleiding: person.prior,
      geslacht: person.female ? 1 : 0,
      geboortejaar: person.birthYear,
      herkomst: person.origin,
    })
  }

  #diploma(at: number, person: Person): void {
    const { leaving: maand, region: regio } = person
    const values = { persoon: at, maand, ...this.#programmeOf(person), regio }
    this.#put(this.#diplomas, this.#rows.diplomas++, values)
  }

  /** A next programme of mbo is one of the same sector chamber, a level higher for graduates where there is one. */
  #furtherOf(at: number, person: Person, random: Random): void {
    const mbo = person.study === 'mbo'
    const { programmes } = this.#context.frame
    const programme = mbo ? this.#nextProgramme(person, random) : this.#crebos.length - 1
    const values = {
      persoon: at,
      soort: mbo ? 0 : 1,
      brin: mbo ? person.institution : this.#brins.length - 1,
      crebo: programme,
      leerweg: mbo ? person.pathway : noPathway,
      niveau: mbo ? Number(programmes[programme]!.level) - 1 : noLevel,
    }
    for (let i = 1; i <= person.studyYears; i += 1)
      this.#put(this.#further, this.#rows.further++, {
        ...values,
        schooljaar: person.lastYear + i,
      })
  }

  #nextProgramme(person: Person, random: Random): number {
    const { programmes } = this.#context.frame
    const own = programmes[person.programme]!
    const level = String(Math.min(4, Number(own.level) + (person.graduated ? 1 : 0)))
    const pathway = framePathways[person.pathway]!
    const start = Math.floor(random() * programmes.length)
    for (let i = 0; i < programmes.length; i += 1) {
      const place = (start + i) % programmes.length
      const { level: other, sectorChamber, onlyPathway = pathway } = programmes[place]!
      const same = own.level === '1' || sectorChamber === own.sectorChamber
      if (other === level && same && onlyPathway === pathway && place !== person.programme)
        return place
    }
    return person.programme
  }

  /** Bol: an internship in a school year for most. Bbl: one training company for the whole programme. */
  #placementsOf(at: number, person: Person, random: Random): void {
    if (person.pathway === 1) {
      const end = person.left ? person.leaving : (person.lastYear + 1) * 12 + 6
      this.#placement(at, person, person.firstYear * 12 + 8, end, 320, random)
      return
    }
    for (let year = person.firstYear; year <= person.lastYear; year += 1)
      if (random() < 0.73) this.#placement(at, person, year * 12 + 8, year * 12 + 12, 240, random)
  }

  #placement(
    at: number,
    person: Person,
    begin: number,
    einde: number,
    uren: number,
    random: Random,
  ): void {
    const company = mixed(Math.floor(random() * this.#companyCount) + 0x5bd1)
    this.#put(this.#placements, this.#rows.placements++, {
      persoon: at,
      leerbedrijf: this.#companies.place(
        `voorbeeldbedrijf-${company.toString(16).padStart(8, '0')}`,
      ),
      crebo: person.programme,
      leerweg: person.pathway,
      begin,
      einde: Math.max(begin, einde),
      uren,
    })
  }

  /** The four tables about education, cut to their rows. */
  tables(): readonly TableBatch[] {
    const words: Readonly<Record<string, readonly string[]>> = {
      persoon: this.#pseudonyms,
      brin: this.#brins,
      crebo: this.#crebos,
      leerweg: pathways,
      niveau: levels,
      regio: this.#context.frame.regions,
      vooropleiding: priorCodes,
      geslacht: ['m', 'v'],
      herkomst: originCodes,
      soort: ['mbo', 'hbo', 'wo'],
      leerbedrijf: this.#companies.codes,
    }
    const columns = (from: Record<string, Numbers>) =>
      Object.fromEntries(
        Object.entries(from).map(([head, numbers]) => {
          const list = words[head]
          return [head, list === undefined ? numbers : ([list, numbers] as const)]
        }),
      )
    const { enrolments, diplomas, further, placements } = this.#rows
    return [
      tableBatch('inschrijvingen', enrolments, columns(this.#enrolments)),
      tableBatch('diplomas', diplomas, columns(this.#diplomas)),
      tableBatch('vervolg', further, columns(this.#further)),
      tableBatch('plaatsingen', placements, columns(this.#placements)),
    ]
  }
}
