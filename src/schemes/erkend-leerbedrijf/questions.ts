/** How a company does on the criteria of SBB, and the days on which its recognition hangs. */
export const questions = {
  veilig: {
    kind: 'yesNo',
    label: { nl: 'Is de werkplek goed en veilig?', en: 'Is the workplace good and safe?' },
    optional: true,
  },
  socialeVeiligheid: {
    kind: 'yesNo',
    label: {
      nl: 'Is de werkplek vrij van intimidatie, discriminatie, agressie, pesten en geweld?',
      en: 'Is the workplace free from intimidation, discrimination, aggression, bullying and violence?',
    },
    optional: true,
  },
  leerplaats: {
    kind: 'yesNo',
    label: {
      nl: 'Is er in het bedrijf zelf werk dat bij het beroep hoort?',
      en: 'Is there work in the company itself that belongs to the occupation?',
    },
    optional: true,
  },
  praktijkopleider: {
    kind: 'yesNo',
    label: {
      nl: 'Is er een praktijkopleider die de eisen kent en tijd en middelen krijgt?',
      en: 'Is there a trainer who knows the requirements and gets time and means?',
    },
    optional: true,
  },
  samenwerking: {
    kind: 'yesNo',
    label: {
      nl: 'Werkt het bedrijf samen met school en SBB?',
      en: 'Does the company cooperate with school and SBB?',
    },
    optional: true,
  },
  vermelding: {
    kind: 'yesNo',
    label: {
      nl: 'Gaat het bedrijf akkoord met vermelding op Stagemarkt.nl en Leerbanenmarkt.nl?',
      en: 'Does the company agree with its listing on Stagemarkt.nl and Leerbanenmarkt.nl?',
    },
    optional: true,
  },
  erkendSinds: {
    kind: 'day',
    label: {
      nl: 'Sinds wanneer is het bedrijf erkend?',
      en: 'Since when is the company recognised?',
    },
    optional: true,
  },
  laatsteBeoordeling: {
    kind: 'day',
    label: { nl: 'Wanneer was de laatste beoordeling?', en: 'When was the last assessment?' },
    optional: true,
  },
  laatstePraktijk: {
    kind: 'day',
    label: {
      nl: 'Wanneer was er voor het laatst een student in opleiding?',
      en: 'When was there last a student in training?',
    },
    optional: true,
  },
  aangevraagd: {
    kind: 'day',
    label: { nl: 'Wanneer is de erkenning aangevraagd?', en: 'When was recognition asked for?' },
    optional: true,
  },
  besluit: {
    kind: 'day',
    label: {
      nl: 'Wanneer is er een besluit genomen waar je het niet mee eens bent?',
      en: 'When was a decision taken that you disagree with?',
    },
    optional: true,
  },
  afgewezen: {
    kind: 'yesNo',
    label: {
      nl: 'Was dat besluit een afwijzing van de erkenning?',
      en: 'Was that decision a refusal of recognition?',
    },
    optional: true,
  },
} as const
