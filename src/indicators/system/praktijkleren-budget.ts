import { publishedIndicator } from '../published-indicator.ts'
import { setByRegulation, takenOver } from '../wording.ts'

/** Yearly budget of the subsidy scheme praktijkleren by category. */
export const praktijklerenBudget = publishedIndicator({
  slug: 'praktijkleren-budget',
  phase: 'system',
  label: { nl: 'Budget subsidie praktijkleren', en: 'Budget of the praktijkleren subsidy' },
  question: {
    nl: 'Hoeveel subsidie is er voor praktijkleren?',
    en: 'How much subsidy is there for learning on the job?',
  },
  definition: {
    nl: 'Budget van de Subsidieregeling praktijkleren per categorie. Werkgevers krijgen daaruit geld per leerwerkplaats.',
    en: 'Budget of the subsidy scheme praktijkleren by category. Employers receive money per training place from it.',
  },
  population: { nl: 'Werkgevers met een leerwerkplaats.', en: 'Employers with a training place.' },
  unit: 'euroCents',
  direction: 'none',
  method: takenOver,
  caveats: [
    setByRegulation,
    {
      nl: 'De categorieën zijn in de loop der jaren veranderd: vmbo werd vmbo, vso en praktijkonderwijs; wo kwam erbij.',
      en: 'Categories changed over the years: vmbo became vmbo, special and practical education; university was added.',
    },
    {
      nl: 'Het bedrag van 2014 tot en met 2018 gold per studiejaar.',
      en: 'The amount for 2014 to 2018 held per school year.',
    },
  ],
  series: ['praktijkleren-budget'],
  breakdowns: ['category'],
  headline: { definition: 'as-published', dimensions: { category: 'mbo' } },
  answer: {
    nl: 'In {period} was er voor het mbo {value} subsidie voor praktijkleren.',
    en: 'In {period} there was {value} of praktijkleren subsidy for mbo.',
  },
  related: ['praktijkleren-uitbetaald', 'praktijkleren-bedrag-per-plaats'],
  terms: ['praktijkleren', 'bpv'],
})
