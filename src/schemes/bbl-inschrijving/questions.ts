/** What decides on one bbl student. */
export const questions = {
  geboortedatum: {
    kind: 'day',
    label: { nl: 'Wat is de geboortedatum?', en: 'What is the date of birth?' },
  },
  eersteDag: {
    kind: 'day',
    label: {
      nl: 'Wat is de eerste dag van de opleiding?',
      en: 'What is the first day of the programme?',
    },
  },
  twaalfSchooljaren: {
    kind: 'yesNo',
    label: {
      nl: 'Heb je al twaalf volledige jaren op school gezeten?',
      en: 'Have you been at school for twelve full years?',
    },
  },
  opTeldatum: {
    kind: 'yesNo',
    label: {
      nl: 'Ben je op 1 oktober van dat studiejaar ingeschreven en volg je dan de opleiding?',
      en: 'Are you enrolled on 1 October of that study year, following the programme?',
    },
  },
  getekend: {
    kind: 'day',
    label: {
      nl: 'Wanneer is de praktijkovereenkomst gesloten?',
      en: 'When was the agreement concluded?',
    },
    optional: true,
  },
  praktijkBegonnen: {
    kind: 'day',
    label: { nl: 'Wanneer is de praktijk begonnen?', en: 'When did training begin?' },
    optional: true,
  },
} as const
