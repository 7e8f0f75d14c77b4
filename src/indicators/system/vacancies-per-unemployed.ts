import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Vacancies per unemployed person by province (CBS). */
export const vacanciesPerUnemployed = publishedIndicator({
  slug: 'vacatures-per-werkloze',
  phase: 'system',
  label: { nl: 'Vacatures per werkloze', en: 'Vacancies per unemployed person' },
  question: {
    nl: 'Waar zijn de meeste vacatures per werkloze?',
    en: 'Where are the most vacancies per unemployed person?',
  },
  definition: {
    nl: 'Openstaande vacatures gedeeld door werklozen, per provincie (CBS). 1,27 is 127 vacatures op 100 werklozen.',
    en: 'Open vacancies divided by unemployed persons, by province (CBS). 1.27 is 127 vacancies to 100 unemployed.',
  },
  population: {
    nl: 'Vacatures en werkloze beroepsbevolking van 15 tot 75 jaar.',
    en: 'Vacancies and the unemployed labour force aged 15 to 75.',
  },
  unit: 'vacanciesPerJobSeeker',
  direction: 'none',
  method: takenOver,
  caveats: [
    {
      nl: 'Een andere maat dan de spanning van UWV, die alleen kortdurend werklozen met WW telt.',
      en: 'Another measure than the tension of UWV, which counts short-term unemployed with a benefit only.',
    },
    {
      nl: 'Alleen de provincies die de bron noemt zijn bekend.',
      en: 'Only the provinces the source names are known.',
    },
  ],
  series: ['vacancies-per-unemployed'],
  breakdowns: ['region'],
  headline: { definition: 'as-published', dimensions: { region: 'NL01' } },
  answer: {
    nl: 'In {period} waren er {value} vacatures per werkloze.',
    en: 'In {period} there were {value} vacancies per unemployed person.',
  },
  related: ['spanning-arbeidsmarkt', 'openstaande-vacatures'],
  terms: ['vacature'],
})
