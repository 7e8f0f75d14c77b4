import { publishedIndicator } from '../published-indicator.ts'

/** The norm for the share of early leavers by level that the ministry sets per school year. */
export const earlyLeaverNorms = publishedIndicator({
  slug: 'vsv-normen',
  phase: 'learning',
  label: { nl: 'Normen voor vsv', en: 'Norms for early leaving' },
  question: {
    nl: 'Hoeveel vsv mag een mbo-school hebben per niveau?',
    en: 'How much early leaving may an mbo school have by level?',
  },
  definition: {
    nl: 'Het hoogste aandeel nieuwe vsv’ers per niveau dat OCW voor een studiejaar als norm stelt.',
    en: 'The highest share of new early leavers by level that the ministry sets as norm for a school year.',
  },
  population: {
    nl: 'Deelnemers onder de 23 in het bekostigd mbo, per niveau.',
    en: 'Participants under 23 in funded mbo, by level.',
  },
  unit: 'ratio',
  direction: 'none',
  method: {
    nl: 'Overgenomen van DUO. Een norm is een keuze van het beleid, geen meting.',
    en: 'Taken from DUO. A norm is a choice of policy, not a measurement.',
  },
  caveats: [
    {
      nl: 'Niveau 1 heeft een veel hogere norm: een entreediploma is geen startkwalificatie.',
      en: 'Level 1 has a much higher norm: an entry-level diploma is not a basic qualification.',
    },
  ],
  series: ['early-leaver-norm'],
  breakdowns: ['level'],
  headline: { definition: 'as-published', dimensions: { level: '2' } },
  answer: {
    nl: 'Voor niveau 2 is de norm in {period}: hoogstens {value} vsv.',
    en: 'For level 2 the norm in {period} is at most {value} early leavers.',
  },
  related: ['aandeel-voortijdig-schoolverlaters', 'voortijdig-schoolverlaters'],
  terms: ['vsv-er', 'niveau'],
})
