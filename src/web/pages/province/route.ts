import { provinces } from '#reference'
import { fill } from '../../messages/messages.ts'
import { placeKnowledge } from '../../places/place-facts.ts'
import { regionPath } from '../../places/place-routes.ts'
import { notFound, type PageRoute } from '../../routing/page-route.ts'
import { href } from '../../view.ts'
import { provincePage } from './page.tsx'

/** A province by its code. */
export const provinceRoute: PageRoute = {
  path: '/provincies/:code',
  async load({ view, atlas, params }) {
    const asked = params.code ?? ''
    const province = provinces().find(({ code }) => code === asked.toUpperCase())
    if (province === undefined) {
      const choices = provinces().map(({ code, name }) => ({
        label: name[view.language],
        href: href(view, regionPath(code)),
      }))
      const words = { name: view.text.provinces, value: asked.slice(0, 80) }
      return notFound(fill(view.text.badValueText, words), choices)
    }
    if (asked !== province.code)
      return { kind: 'redirect', to: href(view, regionPath(province.code)) }
    const knowledge = await placeKnowledge(atlas, 'region', province.code)
    return provincePage({ view, names: atlas.names, province, knowledge })
  },
}
