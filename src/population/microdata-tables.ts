import { codeList, labourMarketRegions } from '#reference'
import { industrySections } from './industries.ts'
import type { ColumnKind, MicrodataColumn, MicrodataTable, MicrodataTableName } from './model.ts'

type More = Omit<MicrodataColumn, 'head' | 'kind' | 'description'>

function column(head: string, kind: ColumnKind, nl: string, en: string, more: More = {}) {
  return { head, kind, description: { nl, en }, ...more }
}

/** A month or year range in the unit of its kind. */
const years: More = { range: [2000, 2100] }
const months: More = { range: [2000 * 12, 2100 * 12 + 11] }

const person = column(
  'persoon',
  'pseudonym',
  'Pseudoniem van de persoon',
  'Pseudonym of the person',
)
const month = column('maand', 'month', 'Kalendermaand', 'Calendar month', months)
const schoolYear = column('schooljaar', 'schoolYear', 'Schooljaar', 'School year', years)
const brin = column('brin', 'code', 'BRIN-code van de instelling', 'BRIN code of the institution', {
  pattern: '[0-9]{2}[A-Z]{2}',
  dimension: 'institution',
})
const crebo = column('crebo', 'code', 'Code van de opleiding', 'Code of the programme', {
  pattern: '[0-9]{5}',
  dimension: 'programme',
})

/** The columns whose codes stand in code lists, made on the first call since those are read from files. */
function listedColumns() {
  const codes = (id: string): readonly string[] =>
    codeList(id).codes.flatMap(({ code }) => (code === 'total' ? [] : [code]))
  const regionCodes = labourMarketRegions().map(({ code }) => code)
  const region = (nl: string, en: string, dimension: More) =>
    column('regio', 'code', nl, en, { codes: regionCodes, optional: true, ...dimension })
  return {
    level: column('niveau', 'code', 'Niveau van de opleiding', 'Level of the programme', {
      codes: ['1', '2', '3', '4'],
      dimension: 'level',
    }),
    pathway: column('leerweg', 'code', 'Leerweg', 'Learning pathway', {
      codes: ['bol', 'bbl', 'ovo'],
      dimension: 'pathway',
    }),
    home: region('Arbeidsmarktregio van wonen', 'Labour-market region of residence', {
      dimension: 'region',
    }),
    work: region('Arbeidsmarktregio van werken', 'Labour-market region of work', {}),
    prior: column('vooropleiding', 'code', 'Hoogste vooropleiding', 'Highest prior education', {
      codes: codes('priorEducation'),
      dimension: 'priorEducation',
      optional: true,
    }),
    sex: column('geslacht', 'code', 'Geslacht', 'Sex', { codes: codes('sex'), dimension: 'sex' }),
    origin: column('herkomst', 'code', 'Herkomst', 'Origin', {
      codes: codes('origin'),
      dimension: 'origin',
      optional: true,
    }),
  }
}

function table(
  name: MicrodataTableName,
  nl: string,
  en: string,
  key: readonly string[],
  columns: readonly MicrodataColumn[],
): MicrodataTable {
  return { name, columns, key, description: { nl, en } }
}

function hours(head: string, nl: string, en: string): MicrodataColumn {
  return column(head, 'hoursPerWeek', nl, en, { range: [0, 800] })
}

function educationTables(): readonly MicrodataTable[] {
  const { level, pathway, home, prior, sex, origin } = listedColumns()
  const optional = (from: MicrodataColumn): MicrodataColumn => ({ ...from, optional: true })
  const birth = column('geboortejaar', 'year', 'Geboortejaar', 'Year of birth', {
    range: [1900, 2100],
  })
  const kind = column('soort', 'code', 'Soort onderwijs', 'Kind of education', {
    codes: ['mbo', 'hbo', 'wo'],
  })
  const programme = [brin, crebo, pathway, level]
  return [
    table(
      'inschrijvingen',
      'Hoofdinschrijvingen in het mbo op 1 oktober, een rij per persoon en schooljaar',
      'Main enrolments in mbo on 1 October, one row a person and school year',
      ['persoon', 'schooljaar'],
      [person, schoolYear, ...programme, home, prior, sex, birth, origin],
    ),
    table(
      'diplomas',
      'Behaalde mbo-diploma’s',
      'Diplomas of mbo',
      ['persoon', 'maand', 'crebo'],
      [person, month, ...programme, home],
    ),
    table(
      'vervolg',
      'Inschrijvingen na de opleiding waar de uitkomsten over gaan',
      'Enrolments after the programme that the outcomes are about',
      ['persoon', 'schooljaar', 'soort'],
      [
        person,
        schoolYear,
        kind,
        optional(brin),
        optional(crebo),
        optional(level),
        optional(pathway),
      ],
    ),
  ]
}

function jobsTable(): MicrodataTable {
  const { work } = listedColumns()
  const contract = column('contract', 'code', 'Soort contract', 'Kind of contract', {
    codes: ['vast', 'tijdelijk', 'uitzend', 'oproep', 'zelfstandig'],
  })
  const industry = column('bedrijfstak', 'code', 'Sectie van de SBI 2008', 'Section of SBI 2008', {
    codes: industrySections,
    optional: true,
  })
  const wage = column('brutoloon', 'euroCents', 'Brutoloon in eurocent', 'Gross wage, euro cents', {
    range: [0, 10_000_000],
  })
  return table(
    'banen',
    'Werk, een rij per persoon en maand: de baan met het hoogste loon',
    'Work, one row a person and month: the job with the highest wage',
    ['persoon', 'maand'],
    [person, month, hours('uren', 'Uren per week', 'Hours a week'), wage, contract, industry, work],
  )
}

function workTables(): readonly MicrodataTable[] {
  const { pathway } = listedColumns()
  const benefit = column('soort', 'code', 'Soort uitkering', 'Kind of benefit', {
    codes: ['bijstand', 'ww', 'arbeidsongeschiktheid', 'overig'],
  })
  const company = column(
    'leerbedrijf',
    'pseudonym',
    'Pseudoniem van het leerbedrijf',
    'Pseudonym of the training company',
  )
  const end = column('einde', 'month', 'Laatste maand', 'Last month', { ...months, optional: true })
  return [
    jobsTable(),
    table(
      'uitkeringen',
      'Uitkeringen, een rij per persoon, maand en soort',
      'Benefits, one row a person, month and kind',
      ['persoon', 'maand', 'soort'],
      [person, month, benefit],
    ),
    table(
      'plaatsingen',
      'Stages en leerbanen',
      'Internships and apprenticeships',
      ['persoon', 'leerbedrijf', 'begin'],
      [
        person,
        company,
        crebo,
        pathway,
        column('begin', 'month', 'Eerste maand', 'First month', months),
        end,
        hours('uren', 'Uren per week', 'Hours a week'),
      ],
    ),
  ]
}

let tables: readonly MicrodataTable[] | undefined

/** The six tables of microdata in fixed order, with columns in file order. */
export function microdataTables(): readonly MicrodataTable[] {
  tables ??= [...educationTables(), ...workTables()]
  return tables
}

/** The table with this name. */
export function microdataTable(name: MicrodataTableName): MicrodataTable {
  const found = microdataTables().find((each) => each.name === name)
  if (found === undefined) throw new RangeError(`No table of microdata ${name}`)
  return found
}
