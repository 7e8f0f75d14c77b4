import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Number of new early school leavers (vsv). */
export const earlyLeavers = publishedIndicator({
  slug: 'voortijdig-schoolverlaters',
  phase: 'learning',
  label: { nl: 'Voortijdig schoolverlaters', en: 'Early school leavers' },
  question: {
    nl: 'Hoeveel jongeren verlaten het mbo zonder startkwalificatie?',
    en: 'How many young people leave mbo without a basic qualification?',
  },
  definition: {
    nl: 'Nieuwe vsv’ers: jongeren onder de 23 die op 1 oktober stonden ingeschreven en een jaar later het bekostigd onderwijs verlieten zonder startkwalificatie.',
    en: 'New early leavers: persons under 23 who were enrolled on 1 October and a year later had left funded education without a basic qualification.',
  },
  population: {
    nl: 'Jongeren onder de 23 in het bekostigd onderwijs, per onderwijssector.',
    en: 'Persons under 23 in funded education, by sector of education.',
  },
  unit: 'persons',
  direction: 'lowerIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: 'De jaren tot en met 2021-2022 komen van OCW, de jaren daarna van NJi. Beide nemen de telling van DUO over.',
      en: 'The years up to 2021-2022 come from the ministry, later years from NJi. Both take over the count of DUO.',
    },
    {
      nl: 'Het voorlopige cijfer over 2014-2015 geldt voor voortgezet onderwijs en mbo samen.',
      en: 'The provisional figure for 2014-2015 is for secondary education and mbo together.',
    },
  ],
  series: ['early-leavers'],
  breakdowns: ['educationSector', 'region'],
  headline: {
    definition: 'as-published',
    dimensions: { educationSector: 'mbo', region: 'NL01' },
  },
  answer: {
    nl: 'In {period} verlieten {value} jongeren het mbo zonder startkwalificatie.',
    en: 'In {period} {value} young people left mbo without a basic qualification.',
  },
  related: ['aandeel-voortijdig-schoolverlaters', 'vsv-afstand-tot-doel', 'vsv-normen'],
  terms: ['vsv-er', 'startkwalificatie'],
})
