const count = (nl: string, en: string) =>
  ({ kind: 'number', label: { nl, en }, range: [0, 1_000_000] }) as const

const years = ['1', '2', '3', '4', '5', '6', '7'] as const

const perYear = Object.fromEntries(
  years.flatMap((year) => {
    const which = year === '7' ? 'jaar 7 en later' : `jaar ${year}`
    const inYear = year === '7' ? 'year 7 and later' : `year ${year}`
    return [
      [
        `bol${year}`,
        { ...count(`bol-studenten in ${which}`, `bol students in ${inYear}`), optional: true },
      ],
      [
        `bbl${year}`,
        { ...count(`bbl-studenten in ${which}`, `apprentices in ${inYear}`), optional: true },
      ],
    ]
  }),
) as Readonly<
  Record<
    `${'bol' | 'bbl'}${(typeof years)[number]}`,
    {
      kind: 'number'
      label: { nl: string; en: string }
      range: readonly [0, 1_000_000]
      optional: true
    }
  >
>

/** Enrolments by year, both counts, diplomas, and the total over all institutions. */
export const questions = {
  soort: {
    kind: 'choice',
    label: { nl: 'Voor welke opleidingen?', en: 'For which programmes?' },
    choices: {
      niveau2tot4: { nl: 'niveau 2 tot en met 4', en: 'levels 2 to 4' },
      entree: { nl: 'entreeopleidingen', en: 'entry programmes' },
    },
  },
  ...perYear,
  prijsfactor: {
    kind: 'number',
    label: { nl: 'gemiddelde prijsfactor', en: 'average price factor' },
    range: [0, 5],
    decimals: 3,
  },
  bolFebruari: count('bol-studenten op 1 februari', 'bol students on 1 February'),
  bblFebruari: count('bbl-studenten op 1 februari', 'apprentices on 1 February'),
  diplomasBasis: count('diploma’s basisberoepsopleiding (niveau 2)', 'diplomas at level 2'),
  diplomasVak: count('diploma’s vakopleiding (niveau 3)', 'diplomas at level 3'),
  diplomasMiddenkader: count('diploma’s middenkaderopleiding (niveau 4)', 'diplomas at level 4'),
  diplomasSpecialist: count('diploma’s specialistenopleiding', 'specialist diplomas'),
  eerdereWaarde: {
    kind: 'number',
    label: {
      nl: 'waarde van diploma’s die deze studenten al hadden',
      en: 'value of diplomas these students already had',
    },
    range: [0, 5_000_000],
  },
  budget: {
    kind: 'euros',
    label: { nl: 'landelijk budget', en: 'national budget' },
    range: [0, 1_000_000_000_000],
  },
  totaal: {
    kind: 'number',
    label: {
      nl: 'deelnemers- en diplomawaarde van alle andere instellingen samen',
      en: 'enrolment and diploma value of all other institutions together',
    },
    range: [0, 10_000_000],
    decimals: 3,
  },
} as const
