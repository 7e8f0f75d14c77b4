import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Share of leavers who leave with a diploma (benchmark mbo). */
export const diplomaResult = publishedIndicator({
  slug: 'diplomaresultaat',
  phase: 'learning',
  label: { nl: 'Diplomaresultaat', en: 'Diploma result' },
  question: {
    nl: 'Hoeveel studenten verlaten hun school met een diploma?',
    en: 'How many students leave their school with a diploma?',
  },
  definition: {
    nl: 'Instellingsverlaters met een diploma, gedeeld door alle instellingsverlaters.',
    en: 'Leavers of an institution with a diploma divided by all leavers of an institution.',
  },
  population: {
    nl: 'Studenten die hun mbo-school verlaten, niveau 2 tot en met 4.',
    en: 'Students who leave their mbo institution, levels 2 to 4.',
  },
  unit: 'ratio',
  direction: 'higherIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: 'Overgenomen uit een bericht over de benchmark mbo; de bron zelf is niet meer te zien.',
      en: 'Taken from a news item on the mbo benchmark; the source itself is no longer available.',
    },
  ],
  series: ['diploma-result'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'In {period} verliet {value} van de studenten hun school met een diploma.',
    en: 'In {period} {value} of students left their institution with a diploma.',
  },
  related: ['mbo-gediplomeerden', 'aandeel-voortijdig-schoolverlaters'],
  terms: ['diplomaresultaat'],
})
