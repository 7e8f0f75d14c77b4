import { type Observation, startYear } from '#kernel'
import { computeObservation } from '../formulas/computed-observation.ts'
import type { Indicator, SeriesReader } from '../model.ts'
import { praktijklerenPaidShare } from './praktijkleren-paid-share.ts'

/** Amount an employer received per full training place: maximum times share paid. */
export const praktijklerenPerPlace: Indicator = {
  slug: 'praktijkleren-bedrag-per-plaats',
  phase: 'system',
  label: { nl: 'Praktijkleren: bedrag per plaats', en: 'Praktijkleren: amount per place' },
  question: {
    nl: 'Hoeveel krijgt een werkgever per leerwerkplaats?',
    en: 'How much does an employer get per training place?',
  },
  definition: {
    nl: 'Bedrag dat een werkgever kreeg voor een volledige leerwerkplaats van veertig weken: het maximum maal het uitbetaalde deel.',
    en: 'Amount an employer received for a full training place of forty weeks: the maximum times the share paid.',
  },
  population: {
    nl: 'Werkgevers die subsidie praktijkleren kregen.',
    en: 'Employers who received praktijkleren subsidy.',
  },
  unit: 'euroCents',
  direction: 'higherIsBetter',
  method: {
    nl: 'Berekend uit het maximum en het uitbetaalde deel, in hele centen.',
    en: 'Computed from the maximum and the share paid, in whole cents.',
  },
  formula: { nl: 'maximum per plaats × uitbetaald deel', en: 'maximum per place × share paid' },
  caveats: [
    {
      nl: 'Een plaats van minder dan veertig weken krijgt naar verhouding minder.',
      en: 'A place of fewer than forty weeks gets proportionally less.',
    },
  ],
  series: ['praktijkleren-maximum', 'praktijkleren-paid-share'],
  breakdowns: ['category'],
  headline: { definition: 'as-published', dimensions: { category: 'mbo' } },
  answer: {
    nl: 'In {period} kreeg een werkgever {value} voor een volledige leerwerkplaats in het mbo.',
    en: 'In {period} an employer received {value} for a full training place in mbo.',
  },
  related: ['praktijkleren-uitbetaald', 'praktijkleren-budget'],
  terms: ['praktijkleren', 'bpv'],
  measure: (read: SeriesReader) =>
    praktijklerenPaidShare.measure(read).flatMap((paid) => amountPerPlace(read, paid)),
}

function amountPerPlace(read: SeriesReader, paid: Observation): readonly Observation[] {
  const maximum = read('praktijkleren-maximum').find((o) =>
    holdsIn(o.period, startYear(paid.period)),
  )
  if (maximum === undefined) return []
  const slug = 'praktijkleren-bedrag-per-plaats'
  return [
    computeObservation(slug, paid, [maximum, paid], ([most, share]) => Math.round(most! * share!), {
      unit: 'euroCents',
      method: 'the maximum times the rounding of the share, in whole cents',
    }),
  ]
}

function holdsIn(period: string, year: number): boolean {
  const [from, to = from] = period.split('/').map((part) => startYear(part))
  return year >= from! && year <= to!
}
