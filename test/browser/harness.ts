import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Kansrijk, startKansrijk } from '../../src/main.ts'

const executablePath = '/usr/bin/chromium'
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The whole product on a data folder of its own, with a browser in front of it. */
export interface Site {
  readonly address: string
  /** A page in a browser of its own; closed with the site. */
  open(options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

async function startBrowser(): Promise<Browser> {
  if (!existsSync(executablePath))
    throw new Error(
      `Chromium is not at ${executablePath}. Install it: apt-get install -y --no-install-recommends ` +
        'chromium fonts-noto-core',
    )
  return chromium.launch({ executablePath, args: flags })
}

/** Starts the product on any free port and a browser. `reports` starts the database behind the form too. */
export async function startSite({ reports = false } = {}): Promise<Site> {
  const browser = await startBrowser()
  const dataFolder = await mkdtemp(join(tmpdir(), 'kansrijk-browser-'))
  const kansrijk: Kansrijk = await startKansrijk({
    dataFolder,
    port: 0,
    host: '127.0.0.1',
    requestsPerMinute: false,
    ...(reports ? {} : { databaseUrl: false }),
  })
  return {
    address: kansrijk.address,
    async open(options = {}) {
      const context = await browser.newContext({ baseURL: kansrijk.address, ...options })
      return context.newPage()
    },
    async close() {
      await browser.close()
      await kansrijk.stop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** One address of every kind of page, without language prefix. */
export const pageKinds = [
  '/',
  '/atlas',
  '/atlas/leren',
  '/cijfers/studenten-per-leerweg',
  '/cijfers/studenten-per-leerweg?weergave=tabel',
  '/cijfers/aandeel-beroepsklasse?weergave=kaart',
  '/cijfers/niveau-4-na-vier-jaar',
  '/insluiten/aandeel-bbl',
  '/_galerij',
  '/cijfers/studenten-per-leerweg?leerweg=onzin',
  '/bestaat-niet',
  '/regios',
  '/regios/AM01',
  '/provincies/PV20',
  '/sectorkamers',
  '/sectorkamers/tgo',
  '/vergelijken',
  '/vergelijken?regio=AM01&regio=AM35&sorteer=-werkenden-per-beroepsklasse',
  '/regelingen',
  '/regelingen?voor=werkgever',
  '/regelingen/praktijkleren',
  '/regelingen/praktijkleren/berekening?studiejaar=2024',
  '/regelingen/slim/berekening?_gevraagd=voltijdbanen&voltijdbanen=veel',
  '/regelingen/lesgeld-en-cursusgeld/berekening?_vorm=alles',
  '/regelingen/lesgeld-en-cursusgeld/berekening?studiejaar=2024&geboortedatum=2000-01-01&leerweg=bol&begin=',
  '/regelingen/lesgeld-en-cursusgeld/vergelijken?studiejaar=2020&geboortedatum=2000-01-01&leerweg=bol&begin=&_p.lesgeld=1.000',
  '/regelingen/lesgeld-en-cursusgeld/parameters/lesgeld',
  '/regelingen/praktijkleren/aanvragen',
  '/kalender',
  '/bronnen',
  '/bronnen/bwbr0011400',
  '/releases',
  '/onderzoek',
  '/begrippen',
  '/begrippen/bbl',
  '/zoeken',
  '/zoeken?q=stage+tekort',
  '/over',
  '/toegankelijkheid',
  '/privacy',
] as const

/** The widths at which every page must work. */
export const widths = [360, 1280] as const

/** Rules of WCAG 2.2 level AA, and best practices, that a page breaks; each with where. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id} (${help}): ${node.target.join(' ')}`),
  )
}

/** Expects that nothing sticks out to the side of a page. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const extra = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(extra, `${page.url()} scrolls sideways`).toBe(0)
}
