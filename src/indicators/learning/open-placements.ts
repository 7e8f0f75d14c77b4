import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Open internships and training jobs by kind. */
export const openPlacements = publishedIndicator({
  slug: 'open-stages-en-leerbanen',
  phase: 'learning',
  label: { nl: 'Open stages en leerbanen', en: 'Open placements' },
  question: {
    nl: 'Hoeveel stages en leerbanen staan er open?',
    en: 'How many placements are open?',
  },
  definition: {
    nl: 'Aantal openstaande stages (bol) en leerbanen (bbl, mbo-certificaat, praktijkverklaring) bij erkende leerbedrijven.',
    en: 'Number of open internships (bol) and training jobs (bbl, mbo certificate, practice statement) at recognised training companies.',
  },
  population: {
    nl: 'Plaatsen die leerbedrijven aanbieden via SBB.',
    en: 'Places that training companies offer through SBB.',
  },
  unit: 'placements',
  direction: 'higherIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: 'De soorten zijn op verschillende momenten geteld en tellen niet op tot een totaal.',
      en: 'The kinds were counted at different moments and do not add up to a total.',
    },
  ],
  series: ['open-placements'],
  breakdowns: ['category'],
  headline: { definition: 'as-published', dimensions: { category: 'bol' } },
  answer: {
    nl: 'In {period} stonden er {value} stages voor bol-studenten open.',
    en: 'In {period} {value} internships for bol students were open.',
  },
  related: ['stagetekort', 'erkende-leerbedrijven'],
  terms: ['bpv', 'leerbedrijf'],
})
