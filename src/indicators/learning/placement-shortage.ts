import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Students without an internship or training job, as SBB reports. */
export const placementShortage = publishedIndicator({
  slug: 'stagetekort',
  phase: 'learning',
  label: { nl: 'Tekort aan stages en leerbanen', en: 'Shortage of placements' },
  question: {
    nl: 'Hoeveel mbo-studenten vinden geen stage of leerbaan?',
    en: 'How many mbo students cannot find a placement?',
  },
  definition: {
    nl: 'Aantal gemelde tekorten aan stages en leerbanen op een meetdag, volgens SBB.',
    en: 'Number of reported missing internships and training jobs on a day, by SBB.',
  },
  population: {
    nl: 'Studenten die een stage of leerbaan zoeken en niet vinden.',
    en: 'Students looking for a placement without finding one.',
  },
  unit: 'placements',
  direction: 'lowerIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: 'SBB telt meldingen van scholen. Wie zich niet meldt, telt niet mee.',
      en: 'SBB counts what schools report. Who is not reported is not counted.',
    },
    {
      nl: 'De cijfers uit 2020 vallen in de coronacrisis en zijn geschat.',
      en: 'The figures of 2020 fall in the corona crisis and are estimates.',
    },
  ],
  series: ['placement-shortage'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'Op {period} waren er {value} tekorten aan stages en leerbanen gemeld.',
    en: 'On {period} {value} missing placements had been reported.',
  },
  related: ['open-stages-en-leerbanen', 'erkende-leerbedrijven'],
  terms: ['bpv'],
})
