const enrolled = { question: 'ingeschreven', is: [true] } as const
const financed = { question: 'studiefinanciering', is: [true] } as const

/** What decides on one young person. */
export const questions = {
  leeftijd: {
    kind: 'number',
    label: { nl: 'Hoe oud ben je?', en: 'How old are you?' },
    range: [5, 99],
    unit: { nl: 'jaar', en: 'years' },
  },
  leerplichtig: {
    kind: 'yesNo',
    label: {
      nl: 'Ben je nog leerplichtig of kwalificatieplichtig?',
      en: 'Does the Compulsory Education Act still apply to you?',
    },
  },
  startkwalificatie: {
    kind: 'yesNo',
    label: {
      nl: 'Heb je een diploma havo, vwo of mbo vanaf niveau 2?',
      en: 'Do you have a diploma of havo, vwo or mbo from level 2?',
    },
  },
  ingeschreven: {
    kind: 'yesNo',
    label: { nl: 'Sta je ingeschreven bij een school?', en: 'Are you enrolled at a school?' },
  },
  verzuimSinds: {
    kind: 'day',
    label: {
      nl: 'Wat was de eerste dag van het verzuim zonder geldige reden?',
      en: 'What was the first day of absence without a valid reason?',
    },
    optional: true,
    onlyWhen: enrolled,
  },
  kortereTermijn: {
    kind: 'number',
    label: {
      nl: 'Houdt de school een kortere termijn aan? Hoeveel weken?',
      en: 'Does the school use a shorter term? How many weeks?',
    },
    range: [1, 4],
    unit: { nl: 'weken', en: 'weeks' },
    optional: true,
    onlyWhen: enrolled,
  },
  verwijderd: {
    kind: 'yesNo',
    label: {
      nl: 'Is de student door de school verwijderd?',
      en: 'Did the school remove the student?',
    },
    onlyWhen: { question: 'ingeschreven', is: [false] },
  },
  papier: {
    kind: 'choice',
    label: { nl: 'Heb je een van deze papieren?', en: 'Do you have one of these?' },
    choices: {
      geen: { nl: 'geen', en: 'none' },
      entree: { nl: 'diploma entree', en: 'entry diploma' },
      praktijkonderwijs: {
        nl: 'getuigschrift praktijkonderwijs',
        en: 'certificate of practical education',
      },
      vso: {
        nl: 'getuigschrift vso (arbeid of dagbesteding)',
        en: 'certificate of special education',
      },
    },
  },
  werkt: {
    kind: 'yesNo',
    label: {
      nl: 'Heb je een baan (contract of aanstelling)?',
      en: 'Do you have a job (contract or appointment)?',
    },
  },
  studiefinanciering: {
    kind: 'yesNo',
    label: {
      nl: 'Krijg je studiefinanciering of een tegemoetkoming, in entree of niveau 2?',
      en: 'Do you get student finance, in entry level or level 2?',
    },
    onlyWhen: enrolled,
  },
  vakantieweken: {
    kind: 'number',
    label: {
      nl: 'Hoeveel weken vakantie vielen er in het verzuim?',
      en: 'How many weeks of holidays fell in the absence?',
    },
    range: [0, 12],
    unit: { nl: 'weken', en: 'weeks' },
    optional: true,
    onlyWhen: financed,
  },
} as const
