import { bblGap } from './learning/bbl-gap.ts'
import { bblPath } from './learning/bbl-path.ts'
import { bblShare } from './learning/bbl-share.ts'
import { earlyLeaverGap } from './learning/early-leaver-gap.ts'
import { earlyLeaverNorms } from './learning/early-leaver-norms.ts'
import { earlyLeaverShare } from './learning/early-leaver-share.ts'
import { earlyLeavers } from './learning/early-leavers.ts'
import { graduates } from './learning/graduates.ts'
import { studentForecast } from './learning/student-forecast.ts'
import { studentGrowth } from './learning/student-growth.ts'
import { students } from './learning/students.ts'
import { studentsByPathway } from './learning/students-by-pathway.ts'
import type { Indicator } from './model.ts'
import { tension } from './system/tension.ts'
import { workers } from './system/workers.ts'
import { economicIndependence } from './transition/economic-independence.ts'

/** Every indicator, ordered by phase and within a phase from the whole to the detail. */
export const indicators: readonly Indicator[] = [
  students,
  studentsByPathway,
  bblShare,
  bblGap,
  bblPath,
  studentGrowth,
  studentForecast,
  graduates,
  earlyLeavers,
  earlyLeaverShare,
  earlyLeaverGap,
  earlyLeaverNorms,
  economicIndependence,
  tension,
  workers,
]
