import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Direct progression to full-time hbo from mbo level 4 and havo. */
export const directProgressionToHbo = publishedIndicator({
  slug: 'directe-doorstroom-hbo',
  phase: 'transition',
  label: { nl: 'Directe doorstroom naar het hbo', en: 'Direct progression to hbo' },
  question: {
    nl: 'Hoeveel mbo’ers gaan direct naar het hbo?',
    en: 'How many mbo graduates go straight to hbo?',
  },
  definition: {
    nl: 'Deel van de gediplomeerden dat het jaar erna begint aan een voltijdse hbo-opleiding.',
    en: 'Share of graduates who start a full-time hbo programme the year after.',
  },
  population: {
    nl: 'Gediplomeerden van mbo niveau 4 (bol voltijd) en van de havo.',
    en: 'Graduates of mbo level 4 (full-time bol) and of havo.',
  },
  unit: 'ratio',
  direction: 'none',
  method: takenOver,
  caveats: [
    {
      nl: 'In 2015 werd de basisbeurs vervangen door een leenstelsel. Dat verklaart een deel van de daling.',
      en: 'In 2015 the basic grant was replaced by a loan system. This explains part of the fall.',
    },
    {
      nl: 'Naar herkomst is alleen voor het mbo gepubliceerd, in twee groepen die CBS nu niet meer gebruikt.',
      en: 'Origin is published for mbo only, in two groups Statistics Netherlands no longer uses.',
    },
  ],
  series: ['direct-progression-to-hbo'],
  breakdowns: ['priorEducation', 'origin'],
  headline: { definition: 'as-published', dimensions: { priorEducation: 'mbo-4-bol-vt' } },
  answer: {
    nl: 'In {period} ging {value} van de gediplomeerden van mbo niveau 4 (bol) direct naar het hbo.',
    en: 'In {period} {value} of graduates of mbo level 4 (bol) went straight to hbo.',
  },
  related: ['verschil-doorstroom-havo-mbo', 'doorstroom-mbo-hbo', 'uitval-hbo-mbo-instroom'],
  terms: ['doorstroom', 'bol'],
})
