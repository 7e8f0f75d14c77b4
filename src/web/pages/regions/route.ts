import type { PageRoute } from '../../routing/page-route.ts'
import { drawOutlines, drawTiles } from './draw-region-map.ts'
import { chooseRegionMap, regionalDatasets, regionOutlines } from './load-regions.ts'
import { regionsPage } from './page.tsx'

/** All regions, on tiles or, with `kaart=grenzen` and when known, with their real outlines. */
export const regionsRoute: PageRoute = {
  path: '/regios',
  async load({ view, atlas, ports }) {
    const map = chooseRegionMap(await regionalDatasets(atlas), atlas, view)
    const known = await regionOutlines(atlas, ports)
    const wanted = known !== undefined && view.query.get('kaart') === 'grenzen'
    const outlines = known === undefined ? 'unknown' : wanted ? 'shown' : 'known'
    if (map === undefined) return regionsPage({ view, names: atlas.names, outlines })
    const picture = wanted ? drawOutlines(map, known, view) : drawTiles(map, atlas.names, view)
    const props = { view, names: atlas.names, map, outlines } as const
    return regionsPage(picture === undefined ? props : { ...props, picture })
  },
}
