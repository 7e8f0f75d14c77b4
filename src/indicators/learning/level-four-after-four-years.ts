import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Share of level 2 to level 4 movers with a level 4 diploma after four years. */
export const levelFourAfterFourYears = publishedIndicator({
  slug: 'niveau-4-na-vier-jaar',
  phase: 'learning',
  label: { nl: 'Niveau 4-diploma na vier jaar', en: 'Level 4 diploma after four years' },
  question: {
    nl: 'Haalt wie van niveau 2 naar 4 gaat het diploma?',
    en: 'Do students who move from level 2 to 4 get their diploma?',
  },
  definition: {
    nl: 'Deel van de studenten die van niveau 2 naar niveau 4 gingen en na vier jaar een diploma op niveau 4 hebben.',
    en: 'Share of students who moved from level 2 to level 4 and hold a level 4 diploma after four years.',
  },
  population: {
    nl: 'Studenten die van niveau 2 doorstroomden naar niveau 4.',
    en: 'Students who moved from level 2 to level 4.',
  },
  unit: 'ratio',
  direction: 'higherIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: 'De brief noemt één cijfer, zonder uitsplitsing of bandbreedte.',
      en: 'The letter gives one figure, without breakdown or range.',
    },
  ],
  series: ['level-4-diploma-after-four-years'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'Van wie doorstroomt van niveau 2 naar 4 heeft {value} na vier jaar een diploma op niveau 4 ({period}).',
    en: 'Of those who move from level 2 to 4, {value} hold a level 4 diploma after four years ({period}).',
  },
  related: ['bestemming-na-een-jaar', 'diplomaresultaat'],
  terms: ['niveau', 'doorstroom'],
})
