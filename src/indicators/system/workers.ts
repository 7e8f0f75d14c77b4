import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Employed labour force by occupation class and region (CBS 84916NED). */
export const workers = publishedIndicator({
  slug: 'werkenden-per-beroepsklasse',
  phase: 'system',
  label: { nl: 'Werkenden per beroepsklasse', en: 'Workers by occupation class' },
  question: {
    nl: 'Welk werk doen mensen in een regio?',
    en: 'What work do people in a region do?',
  },
  definition: {
    nl: 'Werkzame beroepsbevolking naar beroepsklasse en arbeidsmarktregio van de woning.',
    en: 'Employed labour force by occupation class and labour-market region of residence.',
  },
  population: {
    nl: 'Mensen van 15 tot 75 jaar met betaald werk.',
    en: 'People aged 15 to 75 with paid work.',
  },
  unit: 'persons',
  direction: 'none',
  method: takenOver,
  caveats: [
    {
      nl: 'CBS rondt af op duizend personen; delen tellen daarom niet precies op tot het totaal.',
      en: 'Statistics Netherlands rounds to a thousand persons; parts therefore do not add up exactly to the total.',
    },
    {
      nl: 'Technische en ICT-beroepen staan samen (07-08), net als creatieve, taalkundige en agrarische beroepen (overig).',
      en: 'Technical and ICT occupations are joined (07-08), as are creative, language and agricultural occupations (other).',
    },
  ],
  series: ['workers'],
  breakdowns: ['region', 'occupation'],
  headline: { definition: 'as-published', dimensions: { region: 'NL01' } },
  answer: {
    nl: 'In {period} hadden {value} mensen in Nederland betaald werk.',
    en: 'In {period} {value} people in the Netherlands had paid work.',
  },
  related: ['aandeel-beroepsklasse', 'locatiequotient-beroepsklasse', 'spanning-arbeidsmarkt'],
  terms: ['beroepsklasse', 'arbeidsmarktregio'],
})
