import type { SearchDocument } from '#algorithms'
import type { Atlas } from '#indicators'
import type { Language } from '#kernel'
import {
  type Code,
  codeName,
  glossary,
  labourMarketRegions,
  municipalities,
  provinces,
  publications,
} from '#reference'
import { schemes } from '#schemes'
import type { Messages } from '../../messages/nl.ts'
import { regionPath, sectorChamberPath } from '../../places/place-routes.ts'
import { geographyYear } from '../../places/region-geography.ts'
import { sectorChambers } from '../../places/sector-chambers.ts'
import { schemePath } from '../../schemes/scheme-paths.ts'

/** The kinds of things that can be found; each is a group in the results. */
export const searchKinds = [
  'figure',
  'scheme',
  'region',
  'municipality',
  'chamber',
  'term',
  'research',
  'source',
  'page',
] as const
export type SearchKind = (typeof searchKinds)[number]

/** A document with its kind; `href` is a Dutch path, without language or release. */
interface Found extends Omit<SearchDocument, 'kind' | 'id'> {
  readonly kind: SearchKind
}

function figures({ indicators }: Atlas, language: Language): readonly Found[] {
  const terms = new Map(glossary().map((entry) => [entry.slug, entry]))
  return indicators.map((indicator) => ({
    kind: 'figure',
    title: indicator.label[language],
    text: `${indicator.question[language]} ${indicator.definition[language]}`,
    synonyms: indicator.terms.flatMap((slug) => terms.get(slug)?.term[language] ?? []),
    href: `/cijfers/${indicator.slug}`,
  }))
}

function schemeDocuments(language: Language): readonly Found[] {
  return schemes.map(({ description: { id, title, summary, executor } }) => ({
    kind: 'scheme',
    title: title[language],
    text: `${summary[language]} ${executor}`,
    synonyms: [id],
    href: schemePath(id),
  }))
}

function place(
  { code, name, aliases }: Code,
  kind: SearchKind,
  text: string,
  path: string,
  language: Language,
): Found {
  return { kind, title: name[language], text, synonyms: [code, ...(aliases ?? [])], href: path }
}

function places(text: Messages, language: Language): readonly Found[] {
  return [
    ...labourMarketRegions().map((region) =>
      place(region, 'region', text.regionsRegion, regionPath(region.code), language),
    ),
    ...provinces().map((region) =>
      place(region, 'region', text.searchProvince, regionPath(region.code), language),
    ),
    ...sectorChambers().map((chamber) =>
      place(chamber, 'chamber', text.chamberName, sectorChamberPath(chamber.code), language),
    ),
  ]
}

function municipalityDocuments(text: Messages, language: Language): readonly Found[] {
  return municipalities(geographyYear()).map(({ code, name, labourMarketRegion }) => ({
    kind: 'municipality',
    title: name,
    text: `${text.searchMunicipalityIn} ${codeName('region', labourMarketRegion, language)}`,
    synonyms: [code],
    href: regionPath(labourMarketRegion),
  }))
}

function library({ manifest }: Atlas, language: Language): readonly Found[] {
  return [
    ...glossary().map(
      ({ slug, term, definition, synonyms }): Found => ({
        kind: 'term',
        title: term[language],
        text: definition[language],
        synonyms,
        href: `/begrippen/${slug}`,
      }),
    ),
    ...publications().map(
      ({ slug, title, authors, year, summary, themes }): Found => ({
        kind: 'research',
        title,
        text: `${authors.join(', ')}, ${year}. ${summary[language]}`,
        synonyms: themes,
        href: `/onderzoek#${slug}`,
      }),
    ),
    ...manifest.sources.map(
      ({ id, title, publisher }): Found => ({
        kind: 'source',
        title: title[language],
        text: publisher,
        synonyms: [],
        href: `/bronnen/${id}`,
      }),
    ),
  ]
}

/** Pages that can be found by what they are about: title, description, Dutch path. */
function pages(text: Messages): readonly Found[] {
  const known = [
    [text.atlasTitle, text.atlasLead, '/atlas'],
    [text.navRegions, text.regionsLead, '/regios'],
    [text.chambersTitle, text.chambersLead, '/sectorkamers'],
    [text.schemesTitle, text.schemesLead, '/regelingen'],
    [text.calendarTitle, text.calendarLead, '/kalender'],
    [text.navCompare, text.compareLead, '/vergelijken'],
    [text.researchTitle, text.researchLead, '/onderzoek'],
    [text.glossaryTitle, text.navGlossary, '/begrippen'],
    [text.sourcesTitle, text.sourcesCaption, '/bronnen'],
    [text.releasesTitle, text.releasesLead, '/releases'],
    [text.navAbout, text.aboutLead, '/over'],
    [text.navAccessibility, text.accessibilityLead, '/toegankelijkheid'],
    [text.navPrivacy, text.privacyLead, '/privacy'],
  ] as const
  return known.map(([title, about, path]) => ({
    kind: 'page',
    title,
    text: about,
    synonyms: [],
    href: path,
  }))
}

/** Everything that can be found on the site in one language, over one release. */
export function searchDocuments(
  atlas: Atlas,
  text: Messages,
  language: Language,
): readonly SearchDocument[] {
  const found = [
    ...figures(atlas, language),
    ...schemeDocuments(language),
    ...places(text, language),
    ...municipalityDocuments(text, language),
    ...library(atlas, language),
    ...pages(text),
  ]
  return found.map((document, index) => ({ ...document, id: `${document.kind}-${index}` }))
}
