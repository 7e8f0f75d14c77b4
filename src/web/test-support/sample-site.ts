import Fastify, { type FastifyInstance } from 'fastify'
import { type Atlas, type Dataset, type Indicator, measureDataset } from '#indicators'
import type { Language } from '#kernel'
import type { Manifest, ReleaseStore, SourceRecord } from '#store'
import type { WebAssets } from '../assets/web-assets.ts'
import { messages } from '../messages/messages.ts'
import type { PagePorts } from '../ports.ts'
import { registerPages } from '../register-pages.ts'
import type { View } from '../view.ts'
import { sampleRegions, sampleStudents, sampleUnknown, sampleWork } from './sample-indicators.ts'

/** The one source of all made-up figures. */
export const sampleSource: SourceRecord = {
  id: 'bron-a',
  title: { nl: 'Voorbeeldbron', en: 'Sample source' },
  publisher: 'Voorbeeldinstituut',
  url: 'https://example.org/bron',
  licence: { name: 'CC0 1.0' },
  checkedOn: '2026-11-23',
  reliability: 'official',
  files: [],
}

const manifest: Manifest = {
  schemaVersion: 1,
  id: '0123456789abcdef',
  codeVersion: 'test',
  sources: [sampleSource],
  observations: 0,
  series: {},
  issues: { errors: 0, warnings: 0 },
  files: [],
}

const samples = [sampleStudents, sampleWork, sampleUnknown, sampleRegions]

/** An indicator measured on its own made-up figures. */
export function sampleDataset(indicator: Indicator): Dataset {
  return measureDataset(indicator, () => [], [sampleSource], manifest.id)
}

/** An Atlas in memory with four made-up indicators (or those given). */
export function sampleAtlas(indicators: readonly Indicator[] = samples): Atlas {
  return {
    manifest,
    indicators,
    names: { institutions: new Map(), programmes: new Map() },
    async dataset(slug) {
      const found = indicators.find((indicator) => indicator.slug === slug)
      return found === undefined ? undefined : sampleDataset(found)
    },
  }
}

const assets: WebAssets = {
  page: {
    styles: { text: 'body{color:#1b1b1f}', hash: 'c2FtcGxl' },
    fontFaces: { text: '@font-face{font-family:"Fira Sans"}', hash: 'Zm9udHM=' },
    script: { text: 'const fonts=[]', hash: 'c2NyaXB0' },
    icon: 'data:image/svg+xml,%3Csvg%2F%3E',
    fonts: ['/assets/fira-400.woff2'],
  },
  files: new Map([
    ['kansrijk.css', { contentType: 'text/css; charset=utf-8', body: Buffer.from('body{}') }],
  ]),
  fontFiles: [],
}

/** A store with one release and nothing in it to read. */
const releases: ReleaseStore = {
  current: async () => undefined,
  open: async () => undefined,
  list: async () => [{ manifest, activations: [] }],
  publish: async () => manifest,
  rollBack: async () => manifest,
  difference: async () => [],
  verify: async () => [],
}

/** A view on a path, for rendering components and pages from props. */
export function sampleView(language: Language = 'nl', path = '/', query = ''): View {
  return {
    language,
    text: messages[language],
    path,
    query: new URLSearchParams(query),
    assets: assets.page,
    hasFonts: false,
    releaseId: manifest.id,
    pinned: false,
    baseUrl: 'https://kansrijk.example',
    version: '0.1.0',
    canReport: true,
  }
}

/** Ports around the sample Atlas; `rest` replaces some. */
export function samplePorts(rest: Partial<PagePorts> = {}): PagePorts {
  const atlas = sampleAtlas()
  return {
    atlas: async () => atlas,
    atlasOf: async (id) => (id === manifest.id ? atlas : undefined),
    releases,
    assets,
    baseUrl: 'https://kansrijk.example',
    version: '0.1.0',
    now: () => '2026-11-23T12:00:00Z',
    ...rest,
  }
}

/** A server with all pages over the sample Atlas, to be asked by `inject`. */
export async function sampleServer(rest: Partial<PagePorts> = {}): Promise<FastifyInstance> {
  const server = Fastify()
  await registerPages(server, samplePorts(rest))
  return server
}
