/** Heads of a file of places for the scheme praktijkleren. */
export const placeHeads =
  'kenmerk;categorie;weken;maanden;uren;erkend;volledigeKwalificatie;urennorm;overeenkomst;aanwezigheid;administratie;inRegister;eerderePlaatsen;duur;ingediend'

/** A place of so many weeks that meets every condition. */
export const placeRow = (reference: string, weeks: number | string): string =>
  `${reference};mbo;${weeks};;;ja;ja;ja;ja;ja;ja;ja;0;3;2024-09-10T12:00`

/** A file of `count` places; every hundredth has 53 weeks, which cannot be. */
export function placeFile(count: number): Uint8Array {
  const rows = Array.from({ length: count }, (_, i) =>
    placeRow(`plaats-${i}`, i % 100 === 99 ? 53 : 1 + (i % 40)),
  )
  return new TextEncoder().encode(`${[placeHeads, ...rows].join('\r\n')}\r\n`)
}

/** Settings under which a budget of ten million euros is divided over study year 2023-2024. */
export const placeSettings = {
  studiejaar: '2023',
  herverdelen: 'nee',
  budgetMbo: '10.000.000',
  budgetHbo: '0',
  budgetVo: '0',
  budgetOnderzoek: '0',
} as const
