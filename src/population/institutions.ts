import { labourMarketRegions } from '#reference'

/** An invented institution of the generated population. */
export interface ExampleInstitution {
  /** Shaped as a BRIN code but outside the numbers in use: `40VB` to `99VB`. */
  readonly brin: string
  readonly name: string
  /** Labour-market region (`AM01`) where it stands. */
  readonly region: string
}

/** As many as there were institutions on 1 October 2021 (NJi). */
const count = 60

/**
 * The sixty invented institutions, one or two a region: generated results are never put to the name of a
 * real school.
 */
export function exampleInstitutions(): readonly ExampleInstitution[] {
  const regions = labourMarketRegions()
  return Array.from({ length: count }, (_, i) => ({
    brin: `${40 + i}VB`,
    name: `Voorbeeldcollege ${i + 1}`,
    region: regions[i % regions.length]!.code,
  }))
}
