import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** People with an unemployment benefit shorter than six months (UWV). */
export const shortTermUnemployed = publishedIndicator({
  slug: 'kortdurend-werklozen',
  phase: 'system',
  label: { nl: 'Kortdurend werklozen', en: 'Short-term unemployed' },
  question: {
    nl: 'Hoeveel mensen zijn kort werkloos?',
    en: 'How many people are short-term unemployed?',
  },
  definition: {
    nl: 'Aantal mensen met een WW-uitkering die korter dan zes maanden loopt, aan het eind van het kwartaal (UWV).',
    en: 'Number of people with an unemployment benefit of less than six months at the end of the quarter (UWV).',
  },
  population: { nl: 'Mensen met een WW-uitkering.', en: 'People with an unemployment benefit.' },
  unit: 'persons',
  direction: 'lowerIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: 'Wie geen recht op WW heeft, zoals veel schoolverlaters, telt niet mee.',
      en: 'Who has no right to the benefit, such as many school leavers, is not counted.',
    },
  ],
  series: ['short-term-unemployed'],
  breakdowns: ['region', 'occupation'],
  headline: { definition: 'as-published', dimensions: { region: 'NL01' } },
  answer: {
    nl: 'In {period} waren er {value} kortdurend werklozen.',
    en: 'In {period} there were {value} short-term unemployed people.',
  },
  related: ['spanning-arbeidsmarkt', 'openstaande-vacatures'],
  terms: ['spanningsindicator'],
})
