import type { Atlas } from '#indicators'
import { glossary, labourMarketRegions, provinces } from '#reference'
import { schemes } from '#schemes'
import { regionPath, sectorChamberPath } from '../../places/place-routes.ts'
import { sectorChambers } from '../../places/sector-chambers.ts'
import type { PageRoute } from '../../routing/page-route.ts'
import { schemePath } from '../../schemes/scheme-paths.ts'
import { href } from '../../view.ts'

const fixedPaths = [
  '/',
  '/atlas',
  '/regios',
  '/sectorkamers',
  '/regelingen',
  '/kalender',
  '/vergelijken',
  '/onderzoek',
  '/begrippen',
  '/bronnen',
  '/releases',
  '/over',
  '/toegankelijkheid',
  '/privacy',
]

/** The Dutch paths of every page worth finding: no search results, no older releases. */
export function sitePaths({ indicators, manifest }: Atlas): readonly string[] {
  return [
    ...fixedPaths,
    ...indicators.map(({ slug }) => `/cijfers/${slug}`),
    ...[...labourMarketRegions(), ...provinces()].map(({ code }) => regionPath(code)),
    ...sectorChambers().map(({ code }) => sectorChamberPath(code)),
    ...schemes.map(({ description }) => schemePath(description.id)),
    ...glossary().map(({ slug }) => `/begrippen/${slug}`),
    ...manifest.sources.map(({ id }) => `/bronnen/${id}`),
  ]
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function sitemapEntry(path: string, baseUrl: string): string {
  const address = (language: 'nl' | 'en') =>
    escapeXml(baseUrl + href({ language, pinned: false, releaseId: '' }, path))
  const alternates = (['nl', 'en'] as const)
    .map((to) => `<xhtml:link rel="alternate" hreflang="${to}" href="${address(to)}"/>`)
    .join('')
  const entry = (language: 'nl' | 'en') => `<url><loc>${address(language)}</loc>${alternates}</url>`
  return `${entry('nl')}\n${entry('en')}`
}

/** The sitemap: every page in both languages, each naming the other. */
export function sitemap(paths: readonly string[], baseUrl: string): string {
  const entries = paths.map((path) => sitemapEntry(path, baseUrl)).join('\n')
  const spaces =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>\n${entries}\n</urlset>\n`
}

/** What robots may read: everything but search results and older releases. */
export function robots(baseUrl: string): string {
  const closed = ['/zoeken', '/en/zoeken', '/*?*release='].map((path) => `Disallow: ${path}`)
  return ['User-agent: *', ...closed, `Sitemap: ${baseUrl}/sitemap.xml`, ''].join('\n')
}

/** The files that robots ask for. */
export const siteFileRoutes: readonly PageRoute[] = [
  {
    path: '/sitemap.xml',
    load: async ({ atlas, view }) => ({
      kind: 'file',
      contentType: 'application/xml; charset=utf-8',
      body: sitemap(sitePaths(atlas), view.baseUrl),
    }),
  },
  {
    path: '/robots.txt',
    load: async ({ view }) => ({
      kind: 'file',
      contentType: 'text/plain; charset=utf-8',
      body: robots(view.baseUrl),
    }),
  },
]
