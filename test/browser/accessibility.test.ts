import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  accessibilityProblems,
  expectNoSidewaysScroll,
  pageKinds,
  type Site,
  startSite,
  widths,
} from './harness.ts'

/** Checking every kind of page takes a minute on two busy cores. */
vi.setConfig({ testTimeout: 300_000 })

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site?.close())

async function check(page: Page, path: string): Promise<void> {
  const response = await page.goto(path)
  expect(response?.status(), path).toBeLessThan(500)
  expect(await accessibilityProblems(page), path).toEqual([])
  await expectNoSidewaysScroll(page)
}

describe.each(widths)('every kind of page at %d pixels', (width) => {
  const viewport = { width, height: 800 }

  it.each(['light', 'dark'] as const)('is accessible in %s colours', async (colorScheme) => {
    const page = await site.open({ viewport, colorScheme })
    for (const path of pageKinds) await check(page, path)
    await page.context().close()
  })

  it('reports no error to the console and asks nothing of other sites', async () => {
    const page = await site.open({ viewport })
    const trouble: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404'))
        trouble.push(message.text())
    })
    page.on('pageerror', (error) => trouble.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(site.address)) trouble.push(request.url())
    })
    for (const path of pageKinds) await page.goto(path)
    expect(trouble).toEqual([])
    await page.context().close()
  })
})

describe('every kind of page', () => {
  it('is accessible in English', async () => {
    const page = await site.open({ viewport: { width: 1280, height: 800 } })
    for (const path of pageKinds) await check(page, path === '/' ? '/en' : `/en${path}`)
    await page.context().close()
  })

  it('is accessible without script', async () => {
    // Scripts are withheld rather than switched off: axe itself needs timers to run.
    const page = await site.open({ viewport: { width: 360, height: 740 } })
    await page.route(/\.js(\?|$)/, (route) => route.abort())
    for (const path of pageKinds) await check(page, path)
    await page.context().close()
  })
})

describe('on the smallest screens', () => {
  it('reflows at 320 pixels without scrolling sideways', async () => {
    const page = await site.open({ viewport: { width: 320, height: 640 } })
    for (const path of pageKinds) {
      await page.goto(path)
      await expectNoSidewaysScroll(page)
    }
    await page.context().close()
  })

  it('has targets of at least 44 pixels for menu, tabs, search and buttons', async () => {
    const page = await site.open({ viewport: { width: 360, height: 740 } })
    await page.goto('/cijfers/studenten-per-leerweg')
    const targets = page.locator(
      '.kr-header a:visible, .kr-tabs a, .kr-footer a, button:visible, input:visible, select',
    )
    for (const target of await targets.all()) {
      const box = await target.boundingBox()
      expect(box?.height, await target.textContent().then(String)).toBeGreaterThanOrEqual(44)
    }
    await page.context().close()
  })
})
