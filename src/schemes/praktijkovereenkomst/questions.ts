const troubled = {
  question: 'plek',
  is: ['nietBeschikbaar', 'begeleidingTekort', 'erkenningKwijt', 'anders'],
} as const

/** What an agreement says and who signed it; a day or number that is not in it stays empty. */
export const questions = {
  eersteDag: {
    kind: 'day',
    label: {
      nl: 'Welke begindatum staat in de overeenkomst?',
      en: 'Which first day does the agreement give?',
    },
    optional: true,
  },
  laatsteDag: {
    kind: 'day',
    label: { nl: 'Welke einddatum staat erin?', en: 'Which last day does it give?' },
    optional: true,
  },
  uren: {
    kind: 'number',
    label: {
      nl: 'Hoeveel praktijkuren staan er in totaal in?',
      en: 'How many practice hours in total?',
    },
    range: [0, 8000],
    unit: { nl: 'uur', en: 'hours' },
    optional: true,
  },
  verdeling: {
    kind: 'yesNo',
    label: {
      nl: 'Staat de verdeling van de uren over de studiejaren erin?',
      en: 'Does it divide the hours over the study years?',
    },
  },
  begeleiding: {
    kind: 'yesNo',
    label: {
      nl: 'Staat erin hoe de student wordt begeleid?',
      en: 'Does it say how the student is guided?',
    },
  },
  kwalificatiedeel: {
    kind: 'yesNo',
    label: {
      nl: 'Staat erin welk deel van de kwalificatie in de praktijk wordt behaald?',
      en: 'Does it say which part of the qualification is obtained in practice?',
    },
  },
  beoordeling: {
    kind: 'yesNo',
    label: { nl: 'Staat erin hoe dat wordt beoordeeld?', en: 'Does it say how that is assessed?' },
  },
  ontbinding: {
    kind: 'yesNo',
    label: {
      nl: 'Staat erin wanneer en hoe de overeenkomst eerder kan stoppen?',
      en: 'Does it say when and how the agreement can end early?',
    },
  },
  getekendSchool: {
    kind: 'yesNo',
    label: { nl: 'Heeft de school getekend?', en: 'Has the school signed?' },
  },
  getekendStudent: {
    kind: 'yesNo',
    label: { nl: 'Heeft de student getekend?', en: 'Has the student signed?' },
  },
  getekendLeerbedrijf: {
    kind: 'yesNo',
    label: { nl: 'Heeft het leerbedrijf getekend?', en: 'Has the training company signed?' },
  },
  erkend: {
    kind: 'yesNo',
    label: {
      nl: 'Is het bedrijf erkend voor deze opleiding?',
      en: 'Is the company recognised for this programme?',
    },
  },
  beoordelaar: {
    kind: 'choice',
    label: {
      nl: 'Wie beoordeelt of de student slaagt voor dit deel?',
      en: 'Who assesses whether the student passes this part?',
    },
    choices: {
      school: { nl: 'de school', en: 'the school' },
      leerbedrijf: { nl: 'het leerbedrijf', en: 'the training company' },
      anders: { nl: 'iemand anders', en: 'somebody else' },
    },
  },
  oordeelBedrijf: {
    kind: 'yesNo',
    label: {
      nl: 'Telt het oordeel van het leerbedrijf mee?',
      en: 'Does the opinion of the training company count?',
    },
  },
  plek: {
    kind: 'choice',
    label: { nl: 'Hoe staat het met de plek?', en: 'How is the place?' },
    choices: {
      inOrde: { nl: 'in orde', en: 'in order' },
      nietBeschikbaar: {
        nl: 'niet of niet helemaal beschikbaar',
        en: 'not or not fully available',
      },
      begeleidingTekort: { nl: 'te weinig of geen begeleiding', en: 'too little or no guidance' },
      erkenningKwijt: {
        nl: 'het bedrijf is niet meer erkend',
        en: 'the company is no longer recognised',
      },
      anders: { nl: 'er is iets anders mis', en: 'something else is wrong' },
    },
  },
  vervanging: {
    kind: 'yesNo',
    label: { nl: 'Is er een goede andere plek?', en: 'Is there a proper other place?' },
    optional: true,
    onlyWhen: troubled,
  },
  overleg: {
    kind: 'yesNo',
    label: { nl: 'Heeft de school met SBB overlegd?', en: 'Has the school consulted SBB?' },
    optional: true,
    onlyWhen: troubled,
  },
} as const
