import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Share of the maximum that employers received per training place. */
export const praktijklerenPaidShare = publishedIndicator({
  slug: 'praktijkleren-uitbetaald',
  phase: 'system',
  label: { nl: 'Praktijkleren: uitbetaald deel', en: 'Praktijkleren: share paid' },
  question: {
    nl: 'Welk deel van het maximum krijgt een werkgever?',
    en: 'Which share of the maximum does an employer get?',
  },
  definition: {
    nl: 'Uitbetaald deel van het gevraagde bedrag, per categorie. Is er meer gevraagd dan het budget, dan krijgt iedereen hetzelfde deel.',
    en: 'Share of the requested amount that was paid, by category. If more is requested than the budget, everyone gets the same share.',
  },
  population: {
    nl: 'Werkgevers die subsidie praktijkleren kregen.',
    en: 'Employers who received praktijkleren subsidy.',
  },
  unit: 'ratio',
  direction: 'higherIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: 'Alleen studiejaar 2018-2019 is in een bron gezien.',
      en: 'Only school year 2018-2019 has been seen in a source.',
    },
  ],
  series: ['praktijkleren-paid-share'],
  breakdowns: ['category'],
  headline: { definition: 'as-published', dimensions: { category: 'mbo' } },
  answer: {
    nl: 'In {period} werd voor het mbo {value} van het maximum uitbetaald.',
    en: 'In {period} {value} of the maximum was paid for mbo.',
  },
  related: ['praktijkleren-budget', 'praktijkleren-bedrag-per-plaats'],
  terms: ['praktijkleren'],
})
