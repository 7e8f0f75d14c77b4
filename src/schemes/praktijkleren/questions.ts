/** Who is trained: each category has its own budget and its own measure of a full place. */
const categories = {
  mbo: { nl: 'bbl-student in het mbo', en: 'apprentice (bbl) in mbo' },
  vo: {
    nl: 'leerling (vmbo-leerwerktraject, vso, praktijkonderwijs of entree in het vo)',
    en: 'pupil in secondary education (work-based route)',
  },
  hbo: { nl: 'hbo-student (duaal of deeltijd)', en: 'student in higher vocational education' },
  promovendus: { nl: 'promovendus', en: 'doctoral candidate' },
  toio: { nl: 'technologisch ontwerper in opleiding', en: 'technological designer in training' },
} as const

const inWeeks = { question: 'categorie', is: ['mbo', 'vo', 'hbo'] } as const
const inResearch = { question: 'categorie', is: ['promovendus', 'toio'] } as const
const onlyMbo = { question: 'categorie', is: ['mbo'] } as const
const withDuration = { question: 'categorie', is: ['mbo', 'hbo'] } as const

/** What a place is: asked in the calculator, and the columns of a batch. */
export const placeQuestions = {
  categorie: {
    kind: 'choice',
    label: { nl: 'Wie begeleid je?', en: 'Whom do you train?' },
    choices: categories,
  },
  weken: {
    kind: 'number',
    label: {
      nl: 'Hoeveel weken was er echt les in de praktijk, in dit studiejaar?',
      en: 'In how many weeks of this study year was there really training in practice?',
    },
    range: [0, 52],
    unit: { nl: 'weken', en: 'weeks' },
    onlyWhen: inWeeks,
  },
  maanden: {
    kind: 'number',
    label: { nl: 'Hoeveel maanden in dit studiejaar?', en: 'How many months of this study year?' },
    range: [0, 12],
    unit: { nl: 'maanden', en: 'months' },
    onlyWhen: inResearch,
  },
  uren: {
    kind: 'number',
    label: { nl: 'Hoeveel uur per week werkt deze persoon?', en: 'How many hours a week?' },
    range: [0, 60],
    decimals: 1,
    unit: { nl: 'uur per week', en: 'hours a week' },
    onlyWhen: inResearch,
  },
  erkend: {
    kind: 'yesNo',
    label: {
      nl: 'Is je bedrijf een erkend leerbedrijf en verzorgt het zelf de praktijk?',
      en: 'Is your company a recognised training company that provides the training itself?',
    },
    onlyWhen: onlyMbo,
  },
  volledigeKwalificatie: {
    kind: 'yesNo',
    label: {
      nl: 'Staat de opleiding in het crebo en leidt zij op voor een volledig diploma?',
      en: 'Is the programme in the crebo register and does it lead to a full diploma?',
    },
    onlyWhen: onlyMbo,
  },
  urennorm: {
    kind: 'yesNo',
    label: { nl: 'Voldoet de opleiding aan de urennorm?', en: 'Does it meet the hours norm?' },
    onlyWhen: onlyMbo,
  },
  overeenkomst: {
    kind: 'yesNo',
    label: {
      nl: 'Is er een getekende praktijkovereenkomst (of overeenkomst met de universiteit)?',
      en: 'Is there a signed agreement with the school or university?',
    },
  },
  aanwezigheid: {
    kind: 'yesNo',
    label: { nl: 'Is de aanwezigheid geregistreerd?', en: 'Was attendance registered?' },
    onlyWhen: inWeeks,
  },
  administratie: {
    kind: 'yesNo',
    label: {
      nl: 'Blijken begeleiding en voortgang uit je administratie?',
      en: 'Do your records show guidance and progress?',
    },
    onlyWhen: inWeeks,
  },
  inRegister: {
    kind: 'yesNo',
    label: {
      nl: 'Heeft de school de student en de bpv-periode in het register (ROD) gezet?',
      en: 'Did the school put student and placement in the register (ROD)?',
    },
    optional: true,
    onlyWhen: onlyMbo,
  },
  eerderePlaatsen: {
    kind: 'number',
    label: {
      nl: 'Hoeveel hele plaatsen zijn voor deze persoon al gesubsidieerd?',
      en: 'How many full places were subsidised for this person before?',
    },
    range: [0, 10],
    decimals: 3,
    optional: true,
  },
  duur: {
    kind: 'number',
    label: {
      nl: 'Hoeveel jaar duurt de opleiding volgens de studiegids?',
      en: 'Nominal duration in years',
    },
    range: [1, 6],
    unit: { nl: 'jaar', en: 'years' },
    onlyWhen: withDuration,
  },
  ingediend: {
    kind: 'moment',
    label: { nl: 'Wanneer is de aanvraag ingediend?', en: 'When was the application sent?' },
    optional: true,
  },
} as const

/** The study year by its first calendar year: 2018 is 2018-2019. */
export const studyYearQuestion = {
  kind: 'number',
  label: {
    nl: 'In welk jaar begon het studiejaar?',
    en: 'In which year did the study year begin?',
  },
  range: [2013, 2035],
} as const

/** The questions of the calculator. */
export const questions = {
  studiejaar: studyYearQuestion,
  ...placeQuestions,
  budget: {
    kind: 'euros',
    label: {
      nl: 'Budget van de categorie (als je het weet)',
      en: 'Budget of the category, if known',
    },
    range: [0, 100_000_000_000],
    optional: true,
  },
  plaatsen: {
    kind: 'number',
    label: {
      nl: 'Alle gerealiseerde plaatsen in de categorie samen (als je het weet)',
      en: 'All realised places in the category, if known',
    },
    range: [0, 1_000_000],
    decimals: 3,
    optional: true,
  },
} as const

/** One columns set a batch file has: a place, with the reference of the applicant. */
export const columns = {
  kenmerk: {
    kind: 'text',
    label: { nl: 'kenmerk van de aanvraag', en: 'reference of the application' },
    pattern: /^[\w./-]{1,40}$/,
    expected: { nl: 'letters, cijfers, punt, streep', en: 'letters, digits, dot, dash' },
  },
  ...placeQuestions,
} as const

/** What is asked once per batch. */
export const settings = {
  studiejaar: studyYearQuestion,
  herverdelen: {
    kind: 'yesNo',
    label: {
      nl: 'Wat overblijft verdelen over de andere categorieën (art. 14 lid 2)?',
      en: 'Divide what is left over the other categories (art. 14(2))?',
    },
  },
  budgetMbo: {
    kind: 'euros',
    label: { nl: 'budget mbo', en: 'budget mbo' },
    range: [0, 100_000_000_000],
    optional: true,
  },
  budgetHbo: {
    kind: 'euros',
    label: { nl: 'budget hbo', en: 'budget hbo' },
    range: [0, 100_000_000_000],
    optional: true,
  },
  budgetVo: {
    kind: 'euros',
    label: { nl: 'budget vo', en: 'budget vo' },
    range: [0, 100_000_000_000],
    optional: true,
  },
  budgetOnderzoek: {
    kind: 'euros',
    label: { nl: 'budget promovendi en ontwerpers', en: 'budget research' },
    range: [0, 100_000_000_000],
    optional: true,
  },
} as const
