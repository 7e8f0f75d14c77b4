import type { MessageKey } from '../../messages/nl.ts'
import type { PageContent, PageRoute } from '../../routing/page-route.ts'
import { href, type View } from '../../view.ts'

/** A section of a text page: its heading, then paragraphs or, with `list`, points. */
interface TextSection {
  readonly title: MessageKey
  readonly paragraphs?: readonly MessageKey[]
  readonly list?: readonly MessageKey[]
}

/** A page of plain text. */
export interface TextPage {
  readonly path: string
  readonly title: MessageKey
  readonly lead: MessageKey
  readonly sections: readonly TextSection[]
  /** Links below the text: label and Dutch path. */
  readonly links: readonly (readonly [MessageKey, string])[]
}

function Section({ view, section }: { view: View; section: TextSection }) {
  const { text } = view
  return (
    <section className="kr-section kr-prose">
      <h2>{text[section.title]}</h2>
      {section.paragraphs?.map((key) => (
        <p key={key}>{text[key]}</p>
      ))}
      {section.list !== undefined && (
        <ul>
          {section.list.map((key) => (
            <li key={key}>{text[key]}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** A page of plain text with headings. */
export function textPage(view: View, page: TextPage): PageContent {
  const { text } = view
  return {
    kind: 'page',
    title: text[page.title],
    description: text[page.lead],
    breadcrumbs: [{ label: text[page.title] }],
    body: (
      <article className="kr-stack">
        <div className="kr-page-head">
          <h1>{text[page.title]}</h1>
          <p className="kr-lead">{text[page.lead]}</p>
        </div>
        {page.sections.map((section) => (
          <Section key={section.title} view={view} section={section} />
        ))}
        <ul className="kr-link-row">
          {page.links.map(([key, path]) => (
            <li key={path}>
              <a href={href(view, path)}>{text[key]}</a>
            </li>
          ))}
        </ul>
      </article>
    ),
  }
}

/** The text pages: about the site, accessibility and privacy. */
export const textPages: readonly TextPage[] = [
  {
    path: '/over',
    title: 'navAbout',
    lead: 'aboutLead',
    sections: [
      { title: 'aboutForTitle', list: ['aboutForStudent', 'aboutForPlanner', 'aboutForMinister'] },
      {
        title: 'aboutRulesTitle',
        list: ['aboutRuleSource', 'aboutRuleMissing', 'aboutRuleDefinition', 'aboutRuleRelease'],
      },
      { title: 'aboutReuseTitle', paragraphs: ['aboutReuseText'] },
      { title: 'aboutContactTitle', paragraphs: ['aboutContactText'] },
    ],
    links: [
      ['navAccessibility', '/toegankelijkheid'],
      ['navPrivacy', '/privacy'],
      ['navSources', '/bronnen'],
    ],
  },
  {
    path: '/toegankelijkheid',
    title: 'accessibilityTitle',
    lead: 'accessibilityLead',
    sections: [
      {
        title: 'accessibilityStatusTitle',
        paragraphs: ['accessibilityStatusText', 'accessibilityNotAudited'],
      },
      {
        title: 'accessibilityTestedTitle',
        list: [
          'accessibilityTestedAxe',
          'accessibilityTestedKeyboard',
          'accessibilityTestedScript',
          'accessibilityTestedWidth',
        ],
      },
      {
        title: 'accessibilityLimitsTitle',
        list: [
          'accessibilityLimitReader',
          'accessibilityLimitDutch',
          'accessibilityLimitTables',
          'accessibilityLimitApi',
        ],
      },
      { title: 'accessibilityContactTitle', paragraphs: ['accessibilityContactText'] },
    ],
    links: [
      ['navAbout', '/over'],
      ['navPrivacy', '/privacy'],
    ],
  },
  {
    path: '/privacy',
    title: 'navPrivacy',
    lead: 'privacyLead',
    sections: [
      {
        title: 'privacyNotTitle',
        list: ['privacyNoCookies', 'privacyNoTrackers', 'privacyNoThird'],
      },
      {
        title: 'privacyKeptTitle',
        list: ['privacyKeptReport', 'privacyKeptErrors', 'privacyKeptLimit'],
      },
      { title: 'privacyFiguresTitle', paragraphs: ['privacyFiguresText'] },
    ],
    links: [
      ['navAbout', '/over'],
      ['navAccessibility', '/toegankelijkheid'],
    ],
  },
]

/** A route for every text page. */
export const textRoutes: readonly PageRoute[] = textPages.map((page) => ({
  path: page.path,
  load: async ({ view }) => textPage(view, page),
}))
