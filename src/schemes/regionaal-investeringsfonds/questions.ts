const euros = [0, 10_000_000_000] as const

const yesNo = (nl: string, en: string) => ({ kind: 'yesNo', label: { nl, en } }) as const
const money = (nl: string, en: string) =>
  ({ kind: 'euros', label: { nl, en }, range: euros }) as const
const number = (nl: string, en: string, low: number, high: number) =>
  ({ kind: 'number', label: { nl, en }, range: [low, high] }) as const

/** What decides on one application, apart from its scores. */
export const questions = {
  bekostigd: yesNo(
    'Is de aanvrager een bekostigde mbo-instelling?',
    'Is the applicant a funded mbo institution?',
  ),
  instellingen: number(
    'Hoeveel onderwijsinstellingen doen mee?',
    'How many institutions take part?',
    0,
    1000,
  ),
  arbeidsorganisaties: number(
    'Hoeveel arbeidsorganisaties doen mee?',
    'How many employers take part?',
    0,
    10_000,
  ),
  begroting: money('Begroting van het hele project', 'Budget of the whole project'),
  subsidie: money('Gevraagde subsidie', 'Grant asked'),
  bijdrageWerkgevers: money(
    'Bijdrage van werkgevers, O&O-fondsen en sector, in geld of natura',
    'Contribution of employers, training funds and sector, in cash or kind',
  ),
  waarvanBegeleiding: money(
    'Waarvan begeleiding in de praktijk en loon van studenten',
    'Of which guidance in practice and pay of students',
  ),
  bijdrageAnderen: money(
    'Bijdrage van anderen (gemeente, provincie, scholen)',
    'Contribution of others (municipality, province, schools)',
  ),
  nietSubsidiabel: money(
    'Kosten in de begroting voor bouw, loonderving, ander rijksgeld of van vóór de aanvraag',
    'Cost in the budget for building, wage loss, other state money or before the application',
  ),
  planVanAanpak: yesNo(
    'Is er een plan van aanpak met mijlpalen na 2 en 4 jaar?',
    'Is there a plan with milestones after 2 and 4 years?',
  ),
  meerjarenbegroting: yesNo(
    'Is er een meerjarenbegroting, ook voor 4 jaar erna?',
    'Is there a multi-year budget, also for 4 years after?',
  ),
  overeenkomst: yesNo(
    'Is de samenwerkingsovereenkomst getekend?',
    'Is the cooperation agreement signed?',
  ),
  regiovisie: yesNo('Is er een regiovisie?', 'Is there a regional vision?'),
  looptijd: number(
    'Hoeveel jaar duurt het project?',
    'How many years does the project last?',
    1,
    10,
  ),
  eerderAfgewezen: number(
    'Hoe vaak is dit plan al afgewezen?',
    'How often was this plan rejected before?',
    0,
    10,
  ),
} as const

const score = (nl: string, en: string) =>
  ({ kind: 'number', label: { nl, en }, range: [0, 100], decimals: 1 }) as const

/** Columns of a batch: an application with its scores, the extra for societal tasks apart. */
export const columns = {
  kenmerk: {
    kind: 'text',
    label: { nl: 'kenmerk van de aanvraag', en: 'reference of the application' },
    pattern: /^[\w./-]{1,40}$/,
    expected: { nl: 'letters, cijfers, punt, streep', en: 'letters, digits, dot, dash' },
  },
  ...questions,
  scoreAansluiting: score('score aansluiting', 'score alignment'),
  scoreSamenwerking: score('score samenwerking', 'score cooperation'),
  scoreUitvoerbaarheid: score('score uitvoerbaarheid', 'score feasibility'),
  scoreDuurzaamheid: score('score duurzaamheid', 'score durability'),
  scoreFinanciering: score('score financiering', 'score financing'),
  extraOpgaven: score(
    'extra punten voor maatschappelijke opgaven',
    'extra points for societal tasks',
  ),
} as const

/** Asked once: the day of the round, its ceiling, the score that is just sufficient, and the seed of a lot. */
export const settings = {
  ronde: { kind: 'day', label: { nl: 'een dag in de ronde', en: 'a day in the round' } },
  plafond: {
    kind: 'euros',
    label: {
      nl: 'plafond, als het anders is dan in de regeling',
      en: 'ceiling, if not that of the regulation',
    },
    range: [0, 1_000_000_000_000],
    optional: true,
  },
  voldoende: {
    kind: 'number',
    label: { nl: 'laagste score die voldoende is', en: 'lowest sufficient score' },
    range: [0, 100],
    decimals: 1,
  },
  loting: {
    kind: 'number',
    label: { nl: 'getal van de loting', en: 'seed of the draw' },
    range: [0, 4_294_967_295],
  },
} as const
