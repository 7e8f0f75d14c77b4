import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Share of bol students who have done or are doing an internship. */
export const internshipDone = publishedIndicator({
  slug: 'stage-gelopen',
  phase: 'learning',
  label: { nl: 'Stage gelopen', en: 'Internship done' },
  question: {
    nl: 'Hoeveel bol-studenten hebben stage gelopen?',
    en: 'How many bol students have done an internship?',
  },
  definition: {
    nl: 'Deel van de bol-studenten dat stage loopt of heeft gelopen, volgens de JOB-monitor.',
    en: 'Share of bol students who are doing or have done an internship, by the JOB-monitor.',
  },
  population: {
    nl: 'Bol-studenten die de JOB-monitor invulden.',
    en: 'Bol students who filled in the JOB-monitor.',
  },
  unit: 'ratio',
  direction: 'none',
  method: takenOver,
  caveats: [
    {
      nl: 'Dit is een enquête. De bron publiceert geen bandbreedte.',
      en: 'This is a survey. The source publishes no range.',
    },
  ],
  series: ['internship-done'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'In {period} had {value} van de bol-studenten een stage gelopen of liep er een.',
    en: 'In {period} {value} of bol students had done or were doing an internship.',
  },
  related: ['aandeel-stagevergoeding', 'stagetekort'],
  terms: ['bpv', 'bol'],
})
