import { careTechnologyEducationChoice } from './choice/care-technology-education-choice.ts'
import { newStudents } from './choice/new-students.ts'
import { studentsByField } from './choice/students-by-field.ts'
import { studentsBySectorChamber } from './choice/students-by-sector-chamber.ts'
import { bblGap } from './learning/bbl-gap.ts'
import { bblPath } from './learning/bbl-path.ts'
import { bblShare } from './learning/bbl-share.ts'
import { diplomaResult } from './learning/diploma-result.ts'
import { discriminationReports } from './learning/discrimination-reports.ts'
import { earlyLeaverGap } from './learning/early-leaver-gap.ts'
import { earlyLeaverNorms } from './learning/early-leaver-norms.ts'
import { earlyLeaverShare } from './learning/early-leaver-share.ts'
import { earlyLeavers } from './learning/early-leavers.ts'
import { forecastGrowth } from './learning/forecast-growth.ts'
import { graduates } from './learning/graduates.ts'
import { internshipDone } from './learning/internship-done.ts'
import { internshipPayAmount } from './learning/internship-pay-amount.ts'
import { internshipPayShare } from './learning/internship-pay-share.ts'
import { levelFourAfterFourYears } from './learning/level-four-after-four-years.ts'
import { openPlacements } from './learning/open-placements.ts'
import { placementShortage } from './learning/placement-shortage.ts'
import { progressionWithinMbo } from './learning/progression-within-mbo.ts'
import { shareOfWomen } from './learning/share-of-women.ts'
import { studentChange } from './learning/student-change.ts'
import { studentForecast } from './learning/student-forecast.ts'
import { studentGrowth } from './learning/student-growth.ts'
import { students } from './learning/students.ts'
import { studentsByAge } from './learning/students-by-age.ts'
import { studentsByPathway } from './learning/students-by-pathway.ts'
import { trainingCompanies } from './learning/training-companies.ts'
import { bblEntrantsWorking } from './lifelong/bbl-entrants-working.ts'
import { jobGuarantees } from './lifelong/job-guarantees.ts'
import { lloKatalysatorBudget } from './lifelong/llo-katalysator-budget.ts'
import { matureEntrants } from './lifelong/mature-entrants.ts'
import { nplvResidents } from './lifelong/nplv-residents.ts'
import type { Indicator } from './model.ts'
import { courseFee } from './system/course-fee.ts'
import { electiveModules } from './system/elective-modules.ts'
import { hourlyWage } from './system/hourly-wage.ts'
import { institutions } from './system/institutions.ts'
import { jobs } from './system/jobs.ts'
import { lobBudget } from './system/lob-budget.ts'
import { occupationQuotient } from './system/occupation-quotient.ts'
import { occupationShare } from './system/occupation-share.ts'
import { praktijklerenBudget } from './system/praktijkleren-budget.ts'
import { praktijklerenPaidShare } from './system/praktijkleren-paid-share.ts'
import { praktijklerenPerPlace } from './system/praktijkleren-per-place.ts'
import { qualificationFiles } from './system/qualification-files.ts'
import { qualifications } from './system/qualifications.ts'
import { qualityAgreementsBudget } from './system/quality-agreements-budget.ts'
import { rifBudget } from './system/rif-budget.ts'
import { shortTermUnemployed } from './system/short-term-unemployed.ts'
import { stagepactBudget } from './system/stagepact-budget.ts'
import { tension } from './system/tension.ts'
import { tuitionFee } from './system/tuition-fee.ts'
import { vabBudget } from './system/vab-budget.ts'
import { vacancies } from './system/vacancies.ts'
import { vacanciesPerUnemployed } from './system/vacancies-per-unemployed.ts'
import { veryTightRegions } from './system/very-tight-regions.ts'
import { workAgendaMeans } from './system/work-agenda-means.ts'
import { workers } from './system/workers.ts'
import { directProgressionToHbo } from './transition/direct-progression-to-hbo.ts'
import { economicIndependence } from './transition/economic-independence.ts'
import { hboDropout } from './transition/hbo-dropout.ts'
import { independenceChange } from './transition/independence-change.ts'
import { independenceGap } from './transition/independence-gap.ts'
import { jobMatch } from './transition/job-match.ts'
import { leavers } from './transition/leavers.ts'
import { permanentContract } from './transition/permanent-contract.ts'
import { progressionGap } from './transition/progression-gap.ts'
import { progressionToHbo } from './transition/progression-to-hbo.ts'
import { searchTime } from './transition/search-time.ts'
import { startSalary } from './transition/start-salary.ts'
import { unemploymentAfterGraduation } from './transition/unemployment-after-graduation.ts'
import { workAfterLeaving } from './transition/work-after-leaving.ts'
import { workWithinThreeMonths } from './transition/work-within-three-months.ts'

/** Every indicator, ordered by phase and within a phase from the whole to the detail. */
export const indicators: readonly Indicator[] = [
  newStudents,
  careTechnologyEducationChoice,
  studentsBySectorChamber,
  studentsByField,
  students,
  studentsByPathway,
  bblShare,
  bblGap,
  bblPath,
  studentGrowth,
  studentChange,
  studentForecast,
  forecastGrowth,
  studentsByAge,
  shareOfWomen,
  graduates,
  diplomaResult,
  progressionWithinMbo,
  levelFourAfterFourYears,
  earlyLeavers,
  earlyLeaverShare,
  earlyLeaverGap,
  earlyLeaverNorms,
  internshipDone,
  placementShortage,
  openPlacements,
  trainingCompanies,
  internshipPayShare,
  internshipPayAmount,
  discriminationReports,
  directProgressionToHbo,
  progressionGap,
  progressionToHbo,
  hboDropout,
  leavers,
  workWithinThreeMonths,
  workAfterLeaving,
  unemploymentAfterGraduation,
  jobMatch,
  economicIndependence,
  independenceChange,
  independenceGap,
  startSalary,
  permanentContract,
  searchTime,
  matureEntrants,
  bblEntrantsWorking,
  lloKatalysatorBudget,
  jobGuarantees,
  nplvResidents,
  tension,
  vacancies,
  shortTermUnemployed,
  veryTightRegions,
  vacanciesPerUnemployed,
  workers,
  occupationShare,
  occupationQuotient,
  jobs,
  hourlyWage,
  institutions,
  qualifications,
  qualificationFiles,
  electiveModules,
  tuitionFee,
  courseFee,
  praktijklerenBudget,
  praktijklerenPaidShare,
  praktijklerenPerPlace,
  rifBudget,
  vabBudget,
  lobBudget,
  qualityAgreementsBudget,
  workAgendaMeans,
  stagepactBudget,
]
