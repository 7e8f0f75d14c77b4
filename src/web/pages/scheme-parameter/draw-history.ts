import type { Step, StepFrame } from '#charts'
import type { IsoDay, Parameter } from '#schemes'
import { fill } from '../../messages/messages.ts'
import { numberText } from '../../schemes/value-text.ts'
import type { View } from '../../view.ts'
import { dayAfter, stretches } from './stretches.ts'

/** A picture of a parameter through time, in two widths. */
export interface DrawnHistory {
  readonly frame: Readonly<Record<'wide' | 'narrow', StepFrame>>
  readonly steps: readonly Step[]
}

/** How long the axis goes on after the last change, in days. */
const tail = 365

/**
 * What is needed to draw a parameter; `undefined` for one that has no numbers, or never changed: a single
 * line that stays level says nothing.
 */
export function drawHistory(
  parameter: Parameter,
  day: IsoDay,
  view: View,
): DrawnHistory | undefined {
  const { language, text } = view
  const steps = stretches(parameter).flatMap(({ from, to, value }): readonly Step[] =>
    typeof value?.value === 'number'
      ? [
          {
            from,
            ...(to === undefined ? {} : { until: dayAfter(to) }),
            value: value.value,
            label: numberText(value.value, parameter.unit, language),
          },
        ]
      : [],
  )
  const last = steps.at(-1)
  if (last === undefined || steps.length < 2) return undefined
  const name = parameter.label[language]
  const frame: StepFrame = {
    title: name,
    description: fill(text.parameterPicture, { name }),
    language,
    theme: 'page',
    end: last.from < day ? day : dayAfter(last.from, tail),
    gapLabel: text.parameterNoValue,
  }
  return { frame: { wide: frame, narrow: { ...frame, width: 340 } }, steps }
}
