import { fill } from '../../messages/messages.ts'
import { placeKnowledge } from '../../places/place-facts.ts'
import { sectorChamberPath } from '../../places/place-routes.ts'
import { sectorChambers } from '../../places/sector-chambers.ts'
import { notFound, type PageRoute } from '../../routing/page-route.ts'
import { href } from '../../view.ts'
import { sectorChamberPage } from './page.tsx'

/** A sector chamber by its code. */
export const sectorChamberRoute: PageRoute = {
  path: '/sectorkamers/:code',
  async load({ view, atlas, params }) {
    const asked = params.code ?? ''
    const chamber = sectorChambers().find(({ code }) => code === asked.toLowerCase())
    if (chamber === undefined) {
      const choices = sectorChambers().map(({ code, name }) => ({
        label: name[view.language],
        href: href(view, sectorChamberPath(code)),
      }))
      const words = { name: view.text.chambersTitle, value: asked.slice(0, 80) }
      return notFound(fill(view.text.badValueText, words), choices)
    }
    if (asked !== chamber.code)
      return { kind: 'redirect', to: href(view, sectorChamberPath(chamber.code)) }
    const knowledge = await placeKnowledge(atlas, 'sectorChamber', chamber.code)
    return sectorChamberPage({ view, names: atlas.names, chamber, knowledge })
  },
}
