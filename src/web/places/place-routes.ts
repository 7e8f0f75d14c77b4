/** Dutch path of the page of a region: of a labour-market region, or of a province (`PV20`). */
export function regionPath(code: string): string {
  return code.startsWith('PV') ? `/provincies/${code}` : `/regios/${code}`
}

/** Dutch path of the page of a sector chamber. */
export function sectorChamberPath(code: string): string {
  return `/sectorkamers/${code}`
}
