import type { shelves as dutch } from '../nl/shelves.ts'

/** English texts of the home page and the Atlas. */
export const shelves: Readonly<Record<keyof typeof dutch, string>> = {
  homeTitle: 'How are vocational education and work doing?',
  homeLead:
    'From choosing a course to lifelong learning: the state of Dutch vocational education (mbo) in eleven figures.',
  homeDescription:
    'Open figures on Dutch vocational education (mbo) and the labour market: students, diplomas, work, placements and shortages. With source, period and definition.',
  homeUnknownTitle: 'What we do not know',
  homeUnknownText:
    'The atlas has {figures} figures from {sources} sources. In {missing} places there is no number but the reason why. For {unverified} values we have not yet seen the source ourselves; that is marked.',
  homeAtlas: 'See all figures in the Atlas',
  homeRegions: 'Look up your own region',
  phase_choice: 'Choosing',
  phase_learning: 'Learning',
  phase_transition: 'Into work',
  phase_lifelong: 'Keep learning',
  phase_system: 'The system',
  phaseLead_choice: 'Who chooses mbo, and which programme?',
  phaseLead_learning: 'How do students fare in their programme and work placement?',
  phaseLead_transition: 'What follows the diploma: work, pay or further study?',
  phaseLead_lifelong: 'How do workers and job seekers keep learning?',
  phaseLead_system: 'What does it cost, who takes part and where are people needed?',
  phaseSlug_choice: 'kiezen',
  phaseSlug_learning: 'leren',
  phaseSlug_transition: 'overstappen',
  phaseSlug_lifelong: 'leven-lang-ontwikkelen',
  phaseSlug_system: 'stelsel',
  atlasTitle: 'Atlas',
  atlasLead: 'All figures, ordered along the path of a student.',
  atlasDescription:
    'All figures on vocational education and the labour market, in four phases and the system.',
  atlasCount: '{count} figures',
  atlasCountOne: '1 figure',
  atlasPhaseTitle: 'Atlas: {phase}',
}
