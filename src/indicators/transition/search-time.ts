import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Median months to the first substantial job. */
export const searchTime = publishedIndicator({
  slug: 'zoekduur',
  phase: 'transition',
  label: { nl: 'Zoekduur naar werk', en: 'Time to find work' },
  question: {
    nl: 'Hoe lang zoekt een mbo’er naar een substantiële baan?',
    en: 'How long does it take to find a substantial job?',
  },
  definition: {
    nl: 'Mediaan van het aantal maanden tot de eerste baan van substantiële omvang en salaris (SEO).',
    en: 'Median number of months to the first job of substantial size and salary (SEO).',
  },
  population: { nl: 'Mbo-gediplomeerden.', en: 'Mbo graduates.' },
  unit: 'months',
  direction: 'lowerIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: 'SEO publiceert de grens voor ‘substantieel’ niet in de bron die wij zagen.',
      en: 'SEO does not publish the limit for ‘substantial’ in the source we saw.',
    },
  ],
  series: ['search-time'],
  breakdowns: ['educationSector'],
  headline: { definition: 'as-published', dimensions: { educationSector: 'mbo' } },
  answer: {
    nl: 'Van {period} had de helft van de mbo’ers binnen {value} een substantiële baan.',
    en: 'Of {period}, half of mbo graduates had a substantial job within {value}.',
  },
  related: ['werk-binnen-drie-maanden', 'vast-contract'],
  terms: ['startpositie'],
})
