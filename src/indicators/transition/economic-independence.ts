import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Share of graduates who earn enough to live on, directly and five years after graduating, by pathway. */
export const economicIndependence = publishedIndicator({
  slug: 'economische-zelfstandigheid',
  phase: 'transition',
  label: { nl: 'Economische zelfstandigheid', en: 'Economic independence' },
  question: {
    nl: 'Hoeveel gediplomeerden verdienen genoeg om van te leven?',
    en: 'How many graduates earn enough to live on?',
  },
  definition: {
    nl: 'Deel van de gediplomeerden met een inkomen uit werk van ten minste 70% van het netto minimumloon (de bijstandsnorm voor een alleenstaande).',
    en: 'Share of graduates with an income from work of at least 70% of the net minimum wage (the social assistance level of a single person).',
  },
  population: {
    nl: 'Mbo-gediplomeerden die niet verder leren, per leerweg.',
    en: 'Mbo graduates who do not continue in education, by pathway.',
  },
  unit: 'ratio',
  direction: 'higherIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: 'Direct na het diploma en vijf jaar later gaan over verschillende groepen gediplomeerden. De brief noemt de jaren niet.',
      en: 'Directly after the diploma and five years later concern different groups of graduates. The letter does not name the years.',
    },
    {
      nl: 'Studenten in de bbl zijn ouder en werken al. Het verschil met bol is dus niet alleen de leerweg.',
      en: 'Students in bbl are older and already work. The difference with bol is therefore not the pathway alone.',
    },
  ],
  series: ['economic-independence'],
  breakdowns: ['pathway', 'moment'],
  headline: { definition: 'as-published', dimensions: { pathway: 'bol', moment: 'direct' } },
  answer: {
    nl: 'Direct na het diploma is {value} van de bol-gediplomeerden economisch zelfstandig (gepubliceerd in {period}).',
    en: 'Directly after the diploma {value} of bol graduates are economically independent (published in {period}).',
  },
  related: ['verandering-economische-zelfstandigheid', 'startsalaris', 'vast-contract'],
  terms: ['economisch-zelfstandig', 'bol', 'bbl'],
})
