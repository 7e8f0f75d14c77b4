import type { ApplicationWindow } from '#schemes'
import { fill } from '../messages/messages.ts'
import type { View } from '../view.ts'
import { dayText } from './value-text.ts'

/** Where a window stands at a moment: instants are Dutch local time, both ends count. */
export type WindowState = 'open' | 'coming' | 'past' | 'unknownStart'

/** The state of a window at a Dutch local moment; without a first day it may or may not have begun. */
export function windowState({ opens, closes }: ApplicationWindow, moment: string): WindowState {
  if (closes < moment) return 'past'
  if (opens === undefined) return 'unknownStart'
  return opens <= moment ? 'open' : 'coming'
}

/** A window in words: `1 januari 2025, 00.00 uur tot en met …`, or only until when. */
export function windowText({ opens, closes }: ApplicationWindow, view: View): string {
  const until = dayText(closes, view.language)
  if (opens === undefined) return fill(view.text.windowUntil, { until })
  return fill(view.text.windowFromTo, { from: dayText(opens, view.language), until })
}
