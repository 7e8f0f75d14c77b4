import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Site, startSite } from './harness.ts'

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site?.close())

const address = '/cijfers/studenten-per-leerweg'

async function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
}

describe.each([true, false])('with script: %s', (javaScriptEnabled) => {
  const open = (width: number) => site.open({ javaScriptEnabled, viewport: { width, height: 800 } })

  it.each([360, 1280])(
    'leads from the home page to a figure and its table at %d pixels',
    async (width) => {
      const page = await open(width)
      await page.goto('/')
      await page.getByRole('link', { name: 'Aandeel bbl' }).click()
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('mbo-studenten')
      await page.getByRole('link', { name: 'Tabel', exact: true }).click()
      expect(await page.locator('table caption').textContent()).toContain('Aandeel bbl')
      expect(await page.locator('tbody tr').count()).toBeGreaterThan(0)
      await page.context().close()
    },
  )

  it('sorts the table by its column links', async () => {
    const page = await open(1280)
    await page.goto(`${address}?weergave=tabel`)
    await page.getByRole('link', { name: 'Waarde' }).click()
    expect(await page.locator('th[aria-sort="ascending"]').textContent()).toContain('Waarde')
    await page.getByRole('link', { name: 'Waarde' }).click()
    expect(await page.locator('th[aria-sort="descending"]').textContent()).toContain('Waarde')
    await page.context().close()
  })

  it('keeps a selection in the address', async () => {
    const page = await open(1280)
    await page.goto(address)
    await page.getByLabel('Definitie').selectOption('ocw-main-enrolments')
    await page.getByRole('button', { name: 'Toon' }).click()
    expect(page.url()).toContain('definitie=ocw-main-enrolments')
    expect(await page.locator('figcaption').textContent()).not.toContain('DUO open')
    await page.context().close()
  })

  it('changes language on the same page with the same choices', async () => {
    const page = await open(1280)
    await page.goto(`${address}?weergave=tabel`)
    await page.locator('.kr-header-links a[hreflang="en"]').click()
    expect(new URL(page.url()).pathname).toBe(`/en${address}`)
    expect(new URL(page.url()).searchParams.get('weergave')).toBe('tabel')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.context().close()
  })
})

describe('by keyboard', () => {
  it('skips to the content first, and shows where the focus is', async () => {
    const page = await site.open({ viewport: { width: 1280, height: 800 } })
    await page.goto(address)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Naar de inhoud')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('inhoud')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Grafiek')
    const outline = await page.evaluate(
      () => getComputedStyle(document.activeElement as Element).outlineWidth,
    )
    expect(Number.parseFloat(outline)).toBeGreaterThanOrEqual(2)
    await page.context().close()
  })

  it('reaches every region on the map and opens one', async () => {
    const page = await site.open({ viewport: { width: 1280, height: 900 } })
    await page.goto('/cijfers/aandeel-beroepsklasse?weergave=kaart')
    const regions = page.locator('.kr-picture-wide a[href^="/regios/"]')
    expect(await regions.count()).toBe(35)
    await regions.first().focus()
    await page.keyboard.press('Tab')
    const target = await page.evaluate(() => document.activeElement?.getAttribute('href'))
    expect(target).toMatch(/^\/regios\/AM\d\d/)
    await page.context().close()
  })
})

describe('with script', () => {
  it('copies the permanent link', async () => {
    const page = await site.open({ permissions: ['clipboard-read', 'clipboard-write'] })
    await page.goto(address)
    await page.getByRole('button', { name: 'Kopieer' }).nth(1).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /release=[0-9a-f]{16}$/,
    )
    await page.context().close()
  })
})

describe('on paper', () => {
  it('leaves out menus and forms and prints on white', async () => {
    const page = await site.open({ colorScheme: 'dark' })
    await page.goto(address)
    await page.emulateMedia({ media: 'print' })
    for (const name of ['.kr-nav', '.kr-breakdown', '.kr-tabs', '.kr-search'])
      expect(await page.locator(name).isVisible(), name).toBe(false)
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(paper).toBe('rgb(255, 255, 255)')
    await page.context().close()
  })
})
