import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Share of students who are paid during their internship, by two studies kept apart. */
export const internshipPayShare = publishedIndicator({
  slug: 'aandeel-stagevergoeding',
  phase: 'learning',
  label: { nl: 'Studenten met stagevergoeding', en: 'Students with internship pay' },
  question: {
    nl: 'Hoeveel studenten krijgen een stagevergoeding?',
    en: 'How many students are paid for their internship?',
  },
  definition: {
    nl: 'Deel van de studenten met een stage dat daarvoor een vergoeding krijgt.',
    en: 'Share of students on an internship who are paid for it.',
  },
  population: {
    nl: 'Studenten met een stage, per onderwijssector; bij CPB per niveau en domein.',
    en: 'Students on an internship, by sector of education; for CPB by level and domain.',
  },
  unit: 'ratio',
  direction: 'higherIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: 'CPB telt vergoedingen in belastinggegevens, OCW vroeg het studenten. De twee cijfers zijn niet te vergelijken.',
      en: 'CPB counts payments in tax records, the ministry asked students. The two figures cannot be compared.',
    },
    {
      nl: 'CPB geeft van het mbo alleen niveau 1 en 4 en twee domeinen; een totaal voor het mbo is er niet.',
      en: 'CPB gives only levels 1 and 4 and two domains of mbo; there is no total for mbo.',
    },
  ],
  series: ['internship-pay-share'],
  breakdowns: ['educationSector', 'level', 'category'],
  headline: { definition: 'ocw-survey-2023', dimensions: { educationSector: 'mbo' } },
  answer: {
    nl: 'In {period} kreeg {value} van de mbo-studenten een stagevergoeding.',
    en: 'In {period} {value} of mbo students received internship pay.',
  },
  related: ['hoogte-stagevergoeding', 'stage-gelopen'],
  terms: ['bpv', 'stagevergoeding'],
})
