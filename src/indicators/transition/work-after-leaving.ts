import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Share of leavers at work in October after leaving, by outflow and threshold of hours. */
export const workAfterLeaving = publishedIndicator({
  slug: 'werk-na-uitstroom',
  phase: 'transition',
  label: { nl: 'Werk na het verlaten van het mbo', en: 'Work after leaving mbo' },
  question: {
    nl: 'Hoeveel schoolverlaters hebben werk?',
    en: 'How many school leavers have work?',
  },
  definition: {
    nl: 'Deel van de uitstromers met betaald werk in oktober na het verlaten van het mbo, naar diploma en naar omvang van de baan.',
    en: 'Share of leavers with paid work in October after leaving mbo, by diploma and by size of the job.',
  },
  population: {
    nl: 'Uitstromers die het jaar erna niet in het onderwijs zitten: bij OCW uit de bol, bij CBS uit het hele mbo.',
    en: 'Leavers who are not in education the year after: of bol for the ministry, of all mbo for Statistics Netherlands.',
  },
  unit: 'ratio',
  direction: 'higherIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: '‘Elke baan’ en ‘12 uur of meer’ zijn twee maten uit twee edities. Zij staan nooit in één lijn.',
      en: '‘Any job’ and ‘12 hours or more’ are two measures from two editions. They never share a line.',
    },
    {
      nl: 'De eerste editie telt bol voltijd, de tweede alle bol.',
      en: 'The first edition counts full-time bol, the second all of bol.',
    },
    {
      nl: 'De stand een jaar na uitstroom (meetmoment) verschijnt zodra die bij CBS is opgehaald.',
      en: 'The state one year after leaving (moment) appears once it has been fetched from Statistics Netherlands.',
    },
  ],
  series: ['work-after-leaving'],
  breakdowns: ['outflow', 'pathway', 'workThreshold', 'moment'],
  headline: {
    definition: 'as-published',
    dimensions: { pathway: 'bol', outflow: 'with-diploma', workThreshold: '12h', moment: 'direct' },
  },
  answer: {
    nl: 'In {period} werkte {value} van de uitstromers uit de bol met diploma twaalf uur of meer per week.',
    en: 'In {period} {value} of bol leavers with a diploma worked twelve hours a week or more.',
  },
  related: ['werk-binnen-drie-maanden', 'werkloosheid-na-diploma', 'uitstromers-mbo'],
  terms: ['bol', 'uitstromer'],
})
