import type { Citation, Code, CodeList, Municipality, RegionTile } from './model.ts'
import { codeListSchema, municipalitiesSchema, regionTilesSchema } from './schemas.ts'
import { yamlFile } from './yaml-files.ts'

const regionFile = yamlFile('codelists/region.yaml', codeListSchema)
const municipalitiesFile = yamlFile('codelists/municipalities.yaml', municipalitiesSchema)
const tilesFile = yamlFile('codelists/region-tiles.yaml', regionTilesSchema)

/** The country, the 12 provinces and the 35 labour-market regions, in order of code within each kind. */
export function regions(): readonly Code[] {
  return regionFile().codes.filter(({ code }) => /^(NL|PV|AM)/.test(code))
}

/** The 12 provinces (`PV20` to `PV31`). */
export function provinces(): readonly Code[] {
  return regionFile().codes.filter(({ code }) => code.startsWith('PV'))
}

/** The 35 labour-market regions (`AM01` to `AM38`, with gaps as numbered by Statistics Netherlands). */
export function labourMarketRegions(): readonly Code[] {
  return regionFile().codes.filter(({ code }) => code.startsWith('AM'))
}

/**
 * The municipalities of a year with their labour-market region and province, in order of code.
 * @throws RangeError for a year whose division we do not ship.
 */
export function municipalities(year: number): readonly Municipality[] {
  const found = municipalitiesFile().years.find((division) => division.year === year)
  if (found === undefined)
    throw new RangeError(`No municipalities for ${year}; available: ${municipalityYears().join()}`)
  return found.municipalities.map(({ code, name, region, province, uncertain }) => {
    return { code, name, labourMarketRegion: region, province, uncertain: uncertain === true }
  })
}

/** The years for which `municipalities` has a division. */
export function municipalityYears(): readonly number[] {
  return municipalitiesFile().years.map(({ year }) => year)
}

/** Where the division into municipalities comes from. */
export function municipalitiesSource(): Citation {
  return municipalitiesFile().source
}

/** The places of the 35 labour-market regions on the tile map, from north to south. */
export function regionTiles(): readonly RegionTile[] {
  return tilesFile().tiles
}

/**
 * The code lists about regions: `region` holds every kind of region, municipalities included, so a
 * bare name such as `Groningen` fits more than one code of it; `province` and `labourMarketRegion`
 * are the parts in which names are unique.
 */
export function regionLists(): readonly CodeList[] {
  const { name, source, codes } = regionFile()
  const part = (id: string, label: CodeList['name'], part: readonly Code[]): CodeList => {
    return { id, name: label, source, parentList: 'region', codes: part }
  }
  return [
    { id: 'region', name, source, codes: [...codes, ...municipalityCodes()] },
    part('province', { nl: 'provincie', en: 'province' }, provinces()),
    part(
      'labourMarketRegion',
      { nl: 'arbeidsmarktregio', en: 'labour-market region' },
      labourMarketRegions(),
    ),
  ]
}

/** Every municipality once, valid in the years of the divisions that hold it. */
function municipalityCodes(): readonly Code[] {
  const found = new Map<string, Code>()
  for (const year of municipalityYears())
    for (const { code, name, labourMarketRegion, uncertain } of municipalities(year)) {
      const validFrom = found.get(code)?.validFrom ?? year
      const base = { code, name: { nl: name, en: name }, parent: labourMarketRegion }
      const aliases = [`${name} (gemeente)`]
      const period = { validFrom, validTo: year, aliases }
      found.set(code, uncertain ? { ...base, ...period, uncertain } : { ...base, ...period })
    }
  return [...found.values()]
}
