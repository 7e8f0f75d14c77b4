import { readSeries } from '../engine/read-series.ts'
import { excessOverTarget } from '../formulas/gap-to-target.ts'
import type { Indicator, SeriesReader } from '../model.ts'

/** How many early leavers there are above the target, for the sector of the target only. */
export const earlyLeaverGap: Indicator = {
  slug: 'vsv-afstand-tot-doel',
  phase: 'learning',
  label: { nl: 'Vsv: afstand tot het doel', en: 'Early leaving: distance to the target' },
  question: {
    nl: 'Hoe ver is het aantal vsv’ers van het doel voor 2026?',
    en: 'How far is the number of early leavers from the target for 2026?',
  },
  definition: {
    nl: 'Aantal nieuwe vsv’ers uit voortgezet onderwijs en mbo samen, min 18.000.',
    en: 'Number of new early leavers from secondary education and mbo together, minus 18,000.',
  },
  population: {
    nl: 'Jongeren onder de 23 in het bekostigd voortgezet onderwijs en mbo.',
    en: 'Persons under 23 in funded secondary education and mbo.',
  },
  unit: 'persons',
  direction: 'lowerIsBetter',
  method: {
    nl: 'Het doel is ‘minder dan 18.000’. Bij een verschil van nul of meer is het doel dus nog niet gehaald.',
    en: 'The target is ‘fewer than 18,000’. With a difference of zero or more it has not been reached.',
  },
  formula: { nl: 'aantal vsv’ers − 18.000', en: 'number of early leavers − 18,000' },
  caveats: [
    {
      nl: 'Het doel geldt voor het hele onderwijs. Voor het mbo alleen is er geen doel in aantallen.',
      en: 'The target holds for all of education. There is no target in numbers for mbo alone.',
    },
  ],
  series: ['early-leavers', 'early-leaver-target'],
  breakdowns: ['educationSector'],
  headline: { definition: 'as-published', dimensions: { educationSector: 'vo-mbo' } },
  answer: {
    nl: 'In {period} lag het aantal vsv’ers {value} af van het doel: minder dan 18.000 in 2026.',
    en: 'In {period} the number of early leavers was {value} away from the target: fewer than 18,000 in 2026.',
  },
  related: ['voortijdig-schoolverlaters', 'aandeel-voortijdig-schoolverlaters'],
  terms: ['vsv-er', 'werkagenda-mbo'],
  measure: (read: SeriesReader) => {
    const leavers = readSeries(read, earlyLeaverGap, 'early-leavers')
    return readSeries(read, earlyLeaverGap, 'early-leaver-target').flatMap((target) => {
      const same = leavers.filter(
        (o) => o.dimensions.educationSector === target.dimensions.educationSector,
      )
      return excessOverTarget(same, target, earlyLeaverGap.slug)
    })
  },
}
