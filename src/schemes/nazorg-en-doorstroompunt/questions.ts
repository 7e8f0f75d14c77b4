const graduated = { question: 'situatie', is: ['diploma'] } as const

/** What decides on guidance for one young person. */
export const questions = {
  leeftijd: {
    kind: 'number',
    label: { nl: 'Hoe oud ben je?', en: 'How old are you?' },
    range: [5, 99],
    unit: { nl: 'jaar', en: 'years' },
  },
  opleiding: {
    kind: 'choice',
    label: {
      nl: 'Welke opleiding volg of volgde je?',
      en: 'Which programme do or did you follow?',
    },
    choices: {
      praktijkonderwijs: { nl: 'praktijkonderwijs', en: 'practical education' },
      vso: { nl: 'voortgezet speciaal onderwijs', en: 'special secondary education' },
      entree: { nl: 'mbo entree', en: 'mbo entry level' },
      niveau2bol: { nl: 'mbo niveau 2, bol', en: 'mbo level 2, bol' },
      niveau2bbl: { nl: 'mbo niveau 2, bbl', en: 'mbo level 2, bbl' },
      niveau34: { nl: 'mbo niveau 3 of 4', en: 'mbo level 3 or 4' },
      voortgezet: { nl: 'vmbo, havo of vwo', en: 'secondary education' },
    },
  },
  situatie: {
    kind: 'choice',
    label: { nl: 'Hoe sta je ervoor?', en: 'How are things?' },
    choices: {
      opSchool: { nl: 'ik zit op school', en: 'I am at school' },
      diploma: {
        nl: 'ik heb mijn diploma of getuigschrift',
        en: 'I have my diploma or certificate',
      },
      uitgevallen: { nl: 'ik ben gestopt zonder diploma', en: 'I stopped without a diploma' },
    },
  },
  laatsteFase: {
    kind: 'yesNo',
    label: {
      nl: 'Zit je in de laatste fase van je opleiding?',
      en: 'Are you in the last phase of your programme?',
    },
    onlyWhen: { question: 'situatie', is: ['opSchool'] },
  },
  diplomaOp: {
    kind: 'day',
    label: { nl: 'Wanneer kreeg je het diploma?', en: 'When did you get the diploma?' },
    onlyWhen: graduated,
  },
  startkwalificatie: {
    kind: 'yesNo',
    label: {
      nl: 'Heb je een diploma havo, vwo of mbo vanaf niveau 2?',
      en: 'Do you have a diploma of havo, vwo or mbo from level 2?',
    },
  },
} as const
