import { codeInfo, labourMarketRegions } from '#reference'
import { fill } from '../../messages/messages.ts'
import { placeKnowledge } from '../../places/place-facts.ts'
import { regionPath } from '../../places/place-routes.ts'
import { notFound, type PageRoute } from '../../routing/page-route.ts'
import { href } from '../../view.ts'
import { regionPage } from './page.tsx'

/** A labour-market region by its code; the code of a province leads to the page of that province. */
export const regionRoute: PageRoute = {
  path: '/regios/:code',
  async load({ view, atlas, params }) {
    const asked = params.code ?? ''
    const code = asked.toUpperCase()
    const region = /^(AM|PV)\d\d$/.test(code) ? codeInfo('region', code) : undefined
    if (region === undefined) {
      const choices = labourMarketRegions().map((known) => ({
        label: known.name[view.language],
        href: href(view, regionPath(known.code)),
      }))
      const words = { name: view.text.navRegions, value: asked.slice(0, 80) }
      return notFound(fill(view.text.badValueText, words), choices)
    }
    if (asked !== code || code.startsWith('PV'))
      return { kind: 'redirect', to: href(view, regionPath(code)) }
    const knowledge = await placeKnowledge(atlas, 'region', code)
    return regionPage({ view, names: atlas.names, region, knowledge })
  },
}
