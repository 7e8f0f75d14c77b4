import { describe, expect, it } from 'vitest'
import { exampleRelease, figure } from './example-release.fixture.ts'
import { widen } from './widen.ts'

const measure = 'permanentAt15Months'
const pool = '2019-20+2020-21'

describe('widen', () => {
  it('gives what was asked when that is shown', () => {
    const release = exampleRelease([figure(measure, { programme: '25180' }, 0.4)])
    expect(widen(release, { measure, dimensions: { programme: '25180' } })).toMatchObject({
      step: 'asked',
      figure: { cell: { value: 0.4 } },
      withheld: [],
    })
  })

  it('widens a programme that is too small to its field of study, and says what was withheld', () => {
    const release = exampleRelease([
      figure(measure, { programme: '25180' }),
      figure(measure, { fieldOfStudy: '07' }, 0.5),
      figure(measure, { fieldOfStudy: '09' }, 0.9),
    ])
    const widened = widen(release, { measure, dimensions: { programme: '25180' } })
    expect(widened).toMatchObject({ step: 'fieldOfStudy', figure: { cell: { value: 0.5 } } })
    expect(widened?.withheld.map((f) => f.dimensions)).toEqual([{ programme: '25180' }])
  })

  it('keeps the pathway that was asked for', () => {
    const release = exampleRelease([
      figure(measure, { programme: '25180', pathway: 'bbl' }),
      figure(measure, { fieldOfStudy: '07' }, 0.1),
      figure(measure, { fieldOfStudy: '07', pathway: 'bbl' }, 0.7),
    ])
    const dimensions = { programme: '25180', pathway: 'bbl' }
    expect(widen(release, { measure, dimensions })?.figure.cell.value).toBe(0.7)
  })

  it.each([
    ['fieldOfStudy', [0.5, 0.6, 0.7], 0.5],
    ['twoCohorts', [undefined, 0.6, 0.7], 0.6],
    ['allCohorts', [undefined, undefined, 0.7], 0.7],
  ] as const)('goes from field to two cohorts to all cohorts: %s', (step, values, found) => {
    const release = exampleRelease([
      figure(measure, { programme: '25180', cohort: '2020-21' }),
      figure(measure, { fieldOfStudy: '07', cohort: '2020-21' }, values[0]),
      figure(measure, { fieldOfStudy: '07', cohort: pool }, values[1]),
      figure(measure, { fieldOfStudy: '07' }, values[2]),
    ])
    const dimensions = { programme: '25180', cohort: '2020-21' }
    const widened = widen(release, { measure, dimensions })
    expect(widened?.step).toBe(step)
    expect(widened?.figure.cell.value).toBe(found)
  })

  it('passes over steps that no table holds', () => {
    const release = exampleRelease([figure(measure, { fieldOfStudy: '07' }, 0.7)])
    const dimensions = { programme: '25180', cohort: '2020-21' }
    expect(widen(release, { measure, dimensions })?.step).toBe('allCohorts')
  })

  it('gives nothing when every step is withheld', () => {
    const release = exampleRelease([
      figure(measure, { programme: '25180' }),
      figure(measure, { fieldOfStudy: '07' }),
    ])
    expect(widen(release, { measure, dimensions: { programme: '25180' } })).toBeUndefined()
  })
})
