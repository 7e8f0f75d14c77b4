import type { PageRoute } from '../routing/page-route.ts'
import { textRoutes } from './about/page.tsx'
import { atlasPhaseRoute, atlasRoute } from './atlas/page.tsx'
import { compareRoute } from './compare/route.ts'
import { deadlinesRoute } from './deadlines/page.tsx'
import { embedRoute } from './figure/embed.tsx'
import { figureRoute } from './figure/route.tsx'
import { galleryRoute } from './gallery/page.tsx'
import { glossaryRoute } from './glossary/page.tsx'
import { homeRoute } from './home/page.tsx'
import { provinceRoute } from './province/route.ts'
import { regionRoute } from './region/route.ts'
import { regionsRoute } from './regions/route.ts'
import { releaseRoute } from './release/route.ts'
import { releasesRoute } from './releases/page.tsx'
import { researchRoute } from './research/page.tsx'
import { schemeRoute } from './scheme/page.tsx'
import { schemeBatchRoutes } from './scheme-batch/route.ts'
import { schemeCalculatorRoute } from './scheme-calculator/route.ts'
import { schemeCompareRoute } from './scheme-compare/route.ts'
import { schemeParameterRoute } from './scheme-parameter/page.tsx'
import { schemesRoute } from './schemes/page.tsx'
import { searchRoute } from './search/page.tsx'
import { sectorChamberRoute } from './sector-chamber/route.ts'
import { sectorChambersRoute } from './sector-chambers/page.tsx'
import { siteFileRoutes } from './site-files/site-files.ts'
import { sourceRoute } from './source/page.tsx'
import { sourcesRoute } from './sources/page.tsx'
import { termRoute } from './term/page.tsx'

/** Every page of the site. Each is served in Dutch and, below `/en`, in English. */
export const pageRoutes: readonly PageRoute[] = [
  homeRoute,
  atlasRoute,
  atlasPhaseRoute,
  figureRoute,
  embedRoute,
  galleryRoute,
  regionsRoute,
  regionRoute,
  provinceRoute,
  sectorChambersRoute,
  sectorChamberRoute,
  compareRoute,
  schemesRoute,
  schemeRoute,
  schemeCalculatorRoute,
  schemeCompareRoute,
  schemeParameterRoute,
  ...schemeBatchRoutes,
  deadlinesRoute,
  sourcesRoute,
  sourceRoute,
  releasesRoute,
  releaseRoute,
  researchRoute,
  glossaryRoute,
  termRoute,
  searchRoute,
  ...textRoutes,
  ...siteFileRoutes,
]
