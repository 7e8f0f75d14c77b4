import type { DatedValue, Parameter, Reference, Scheme } from './model.ts'
import { reasonWith } from './reasoning.ts'

/** A place in a regulation that does not exist. */
export const reference: Reference = {
  article: 'art. 1',
  title: 'Regeling',
  url: 'https://example.org/1',
}

/** A dated value of the invented regulation. */
export function dated(
  from: string,
  value: DatedValue['value'],
  more: Partial<DatedValue> = {},
): DatedValue {
  return { from, value, reference, checkedOn: '2026-11-23', ...more }
}

/** An amount in cents from 2020, another from 2022 up to 2023, then none; a share; a text; a table. */
export const parameters: readonly Parameter[] = [
  {
    id: 'amount',
    label: { nl: 'bedrag', en: 'amount' },
    unit: 'euroCents',
    values: [
      dated('2020-01-01', 1000),
      dated('2022-01-01', 2000, { to: '2023-12-31', unverified: true }),
    ],
  },
  {
    id: 'share',
    label: { nl: 'deel', en: 'share' },
    unit: 'ratio',
    values: [dated('2020-01-01', 0.5)],
  },
  {
    id: 'deadline',
    label: { nl: 'termijn', en: 'term' },
    unit: 'day',
    values: [dated('2020-01-01', '09-15')],
  },
  {
    id: 'budgets',
    label: { nl: 'budgetten', en: 'budgets' },
    unit: 'table',
    values: [dated('2020-01-01', { mbo: 100 })],
  },
]

const questions = {
  erkend: { kind: 'yesNo', label: { nl: 'Erkend?', en: 'Recognised?' } },
  begin: { kind: 'day', label: { nl: 'Begin?', en: 'Begin?' }, optional: true },
} as const

const columns = {
  gevraagd: { kind: 'euros', label: { nl: 'gevraagd', en: 'asked' }, range: [0, 100_000] },
} as const

const settings = {
  jaar: { kind: 'number', label: { nl: 'jaar', en: 'year' }, range: [2000, 2030] },
} as const

/** An invented scheme from 2020 to 2025, its second version unverified, that grants what was asked. */
export const inventedScheme: Scheme = {
  description: {
    id: 'verzonnen',
    title: { nl: 'Verzonnen regeling', en: 'Invented regulation' },
    kind: 'subsidy',
    audiences: ['employer'],
    summary: { nl: 'Verzonnen.', en: 'Invented.' },
    executor: 'Niemand',
    versions: [
      { from: '2020-01-01', to: '2022-12-31', title: { nl: 'een', en: 'one' }, reference },
      {
        from: '2023-01-01',
        to: '2025-12-31',
        title: { nl: 'twee', en: 'two' },
        reference,
        unverified: true,
      },
    ],
    windows: [],
    caveats: [],
  },
  parameters,
  rules: [
    {
      id: 'recognised',
      reference,
      texts: { met: { nl: 'Het bedrijf is erkend.', en: 'The company is recognised.' } },
    },
    {
      id: 'amount',
      reference,
      texts: { computed: { nl: 'Dat is {amount:euro}.', en: 'That is {amount:euro}.' } },
    },
    {
      id: 'hearsay',
      reference,
      unverified: true,
      texts: { met: { nl: 'Men zegt het.', en: 'They say so.' } },
    },
  ],
  questions,
  decisiveDay: (answers) => (answers as { begin?: string }).begin ?? '2021-06-01',
  calculate: (answers, reader) => {
    const reasoning = reasonWith(reader)
    reasoning.check('recognised', (answers as { erkend: boolean }).erkend)
    const value = reader.number('amount')
    reasoning.note('amount', { amount: value })
    const label = { nl: 'bedrag', en: 'amount' }
    return reasoning.result([{ id: 'bedrag', label, value, unit: 'euroCents' }])
  },
  allocation: {
    columns,
    settings,
    orderMatters: false,
    decisiveDay: (given) => `${(given as { jaar: number }).jaar}-06-01`,
    allocate: (applications, _given, reader) => ({
      decisions: applications.map((each, row) => ({
        row,
        status: 'granted' as const,
        amount: Math.min((each as { gevraagd: number }).gevraagd, reader.number('amount')),
        findings: [],
      })),
      amounts: [],
      unverified: false,
    }),
  },
}
