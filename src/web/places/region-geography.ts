import {
  type Code,
  codeInfo,
  type Municipality,
  municipalities,
  municipalityYears,
  regionTiles,
} from '#reference'

/** The year of the newest division into municipalities that we ship. */
export function geographyYear(): number {
  return Math.max(...municipalityYears())
}

/** The municipalities of a labour-market region (`AM01`) or province (`PV20`), by name. */
export function municipalitiesOf(code: string): readonly Municipality[] {
  const inside = municipalities(geographyYear()).filter(
    ({ labourMarketRegion, province }) => labourMarketRegion === code || province === code,
  )
  return [...inside].sort((a, b) => a.name.localeCompare(b.name, 'nl'))
}

function regionCodes(codes: readonly string[]): readonly Code[] {
  return [...new Set(codes)].sort().flatMap((code) => codeInfo('region', code) ?? [])
}

/** The provinces in which municipalities of a labour-market region lie. */
export function provincesOf(code: string): readonly Code[] {
  return regionCodes(municipalitiesOf(code).map(({ province }) => province))
}

/** The labour-market regions with at least one municipality in a province. */
export function labourMarketRegionsOf(province: string): readonly Code[] {
  return regionCodes(municipalitiesOf(province).map(({ labourMarketRegion }) => labourMarketRegion))
}

const steps = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, -1],
  [-1, 1],
] as const

/** The regions whose tiles touch that of a region on the tile map, from north to south. */
export function tileNeighbours(code: string): readonly Code[] {
  const own = regionTiles().find(({ region }) => region === code)
  if (own === undefined) return []
  const touching = regionTiles().filter(({ column, row }) =>
    steps.some(([right, down]) => column === own.column + right && row === own.row + down),
  )
  return touching.flatMap(({ region }) => codeInfo('region', region) ?? [])
}
