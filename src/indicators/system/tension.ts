import { readSeries } from '../engine/read-series.ts'
import { ratioOf } from '../formulas/ratio-of.ts'
import type { Indicator, SeriesReader } from '../model.ts'

/** UWV tension indicator: open vacancies per person with an unemployment benefit shorter than six months. */
export const tension: Indicator = {
  slug: 'spanning-arbeidsmarkt',
  phase: 'system',
  label: { nl: 'Spanning op de arbeidsmarkt', en: 'Tension on the labour market' },
  question: { nl: 'Hoe krap is de arbeidsmarkt?', en: 'How tight is the labour market?' },
  definition: {
    nl: 'Openstaande vacatures aan het eind van het kwartaal, gedeeld door het aantal mensen met een WW-uitkering korter dan zes maanden (spanningsindicator van UWV).',
    en: 'Open vacancies at the end of the quarter divided by the number of people with an unemployment benefit shorter than six months (tension indicator of UWV).',
  },
  population: {
    nl: 'Openstaande vacatures en mensen met een WW-uitkering van korter dan zes maanden.',
    en: 'Open vacancies and people with an unemployment benefit of less than six months.',
  },
  unit: 'vacanciesPerJobSeeker',
  direction: 'none',
  method: {
    nl: 'Berekend uit de aantallen van UWV. Klassen: onder 0,25 zeer ruim, tot 0,67 ruim, tot 1,5 gemiddeld, daarboven krap en boven 4 zeer krap.',
    en: 'Computed from the numbers of UWV. Classes: below 0.25 very loose, up to 0.67 loose, up to 1.5 balanced, above that tight and above 4 very tight.',
  },
  formula: {
    nl: 'vacatures ÷ kortdurend werklozen',
    en: 'vacancies ÷ short-term unemployed',
  },
  caveats: [
    {
      nl: 'Alleen mensen met een WW-uitkering tellen als werkzoekend. Jongeren zonder recht op WW ontbreken.',
      en: 'Only people with an unemployment benefit count as job seekers. Young people without that right are missing.',
    },
    {
      nl: 'CBS berekent spanning anders (vacatures per werkloze). Die cijfers zijn lager en niet te vergelijken.',
      en: 'Statistics Netherlands computes tension in another way (vacancies per unemployed person). Those figures are lower and cannot be compared.',
    },
  ],
  series: ['vacancies', 'short-term-unemployed'],
  breakdowns: ['region', 'occupation'],
  headline: { definition: 'as-published', dimensions: { region: 'NL01' } },
  answer: {
    nl: 'In {period} waren er {value} vacatures voor elke kortdurend werkloze.',
    en: 'In {period} there were {value} vacancies for every short-term unemployed person.',
  },
  related: [
    'openstaande-vacatures',
    'kortdurend-werklozen',
    'zeer-krappe-regios',
    'vacatures-per-werkloze',
  ],
  terms: ['spanningsindicator', 'arbeidsmarktregio'],
  measure: (read: SeriesReader) => {
    const { slug, breakdowns, unit } = tension
    const vacancies = readSeries(read, { slug, breakdowns, unit: 'vacancies' }, 'vacancies')
    const seekers = readSeries(read, { slug, breakdowns, unit: 'persons' }, 'short-term-unemployed')
    return ratioOf(vacancies, seekers, { slug, unit })
  },
}
