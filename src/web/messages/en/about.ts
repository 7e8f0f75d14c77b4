import type { about as dutch } from '../nl/about.ts'

/** English texts of the pages about the site, accessibility and privacy. */
export const about: Readonly<Record<keyof typeof dutch, string>> = {
  aboutLead:
    'Kansrijk shows how Dutch vocational education and the labour market are doing, with open figures that anyone can check.',
  aboutForTitle: 'For whom?',
  aboutForStudent: 'For students, parents and counsellors: what to choose, and what comes of it?',
  aboutForPlanner: 'For schools, municipalities and companies: how is your region or sector doing?',
  aboutForMinister: 'For policy and politics: are the targets met, and what do we not know?',
  aboutRulesTitle: 'Our rules',
  aboutRuleSource: 'Every figure has a source, a period and a definition.',
  aboutRuleMissing: 'Where there is no figure, it says why. A missing figure is never zero.',
  aboutRuleDefinition:
    'Sources count differently. Figures with another definition never share one line.',
  aboutRuleRelease:
    'What we show can always be called up again. When a figure changes, you see why.',
  aboutReuseTitle: 'Use it yourself',
  aboutReuseText:
    'You may use all figures when you name the source. Mind the licence of the source; it is given with each source. The software is open, under the licence EUPL-1.2.',
  aboutContactTitle: 'Is something wrong?',
  aboutContactText:
    'Below every figure is a form to report an error. Further proposals belong in the repository of the source code, where everyone can read along.',
  accessibilityTitle: 'Accessibility statement',
  accessibilityLead:
    'Everyone must be able to use this site, also with a screen reader, with only a keyboard or without script.',
  accessibilityStatusTitle: 'Where it stands',
  accessibilityStatusText:
    'We build to the standard EN 301 549, with WCAG 2.2 at levels A and AA. We tested it ourselves and name below what is not yet right.',
  accessibilityNotAudited:
    'There has been no independent audit yet. Until then we call the site partly compliant.',
  accessibilityTestedTitle: 'What we test and how',
  accessibilityTestedAxe: 'Every kind of page with axe-core in Chromium, light and dark.',
  accessibilityTestedKeyboard:
    'Everything can be reached by keyboard, the regions on the map included. The focus is visible.',
  accessibilityTestedScript: 'All pages work without script. Every chart and map has a table.',
  accessibilityTestedWidth: 'On screens of 360 and 1280 pixels wide.',
  accessibilityLimitsTitle: 'What is not yet right',
  accessibilityLimitReader: 'We have not yet tested with people who use a screen reader.',
  accessibilityLimitDutch: 'Notes of sources and subjects of research are in Dutch only.',
  accessibilityLimitTables: 'Wide tables have to be scrolled sideways on a small screen.',
  accessibilityLimitApi: 'Links to other sites lead to documents that we have not tested.',
  accessibilityContactTitle: 'Does something not work for you?',
  accessibilityContactText:
    'Report it with the form below a figure, or in the repository of the source code. Say which page it is and what goes wrong. We will look for a solution together.',
  privacyLead: 'We do not need to know who you are. So we ask and keep as little as possible.',
  privacyNotTitle: 'What we do not do',
  privacyNoCookies: 'We set no cookies.',
  privacyNoTrackers: 'We do not follow you and measure no visits per person.',
  privacyNoThird: 'Fonts, charts and maps come from our own server. Nothing goes to others.',
  privacyKeptTitle: 'What we do keep',
  privacyKeptReport:
    'When you report an error, we keep your text, the figure and the time. We ask for no name or address.',
  privacyKeptErrors: 'When a page breaks, we keep the address of that page and the error.',
  privacyKeptLimit:
    'Against misuse the server briefly counts how many requests come from one internet address. We do not store that.',
  privacyFiguresTitle: 'Persons in the figures',
  privacyFiguresText:
    'We only show figures about groups. Small numbers that a source leaves out, we do not calculate back.',
}
