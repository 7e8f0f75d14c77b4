const heads =
  'kenmerk;categorie;weken;maanden;uren;erkend;volledigeKwalificatie;urennorm;overeenkomst;aanwezigheid;administratie;inRegister;eerderePlaatsen;duur;ingediend'

/** A file of `count` applications for praktijkleren; every hundredth has 53 weeks, which cannot be. */
export function placeFile(count: number): Uint8Array {
  const lines = Array.from({ length: count }, (_, i) => {
    const weeks = i % 100 === 99 ? 53 : 1 + (i % 40)
    return `plaats-${i};mbo;${weeks};;;ja;ja;ja;ja;ja;ja;ja;0;3;2024-09-10T12:00`
  })
  return new TextEncoder().encode(`${[heads, ...lines].join('\r\n')}\r\n`)
}

/** Settings under which ten million euros are divided over study year 2023-2024. */
export const placeSettings = {
  studiejaar: '2023',
  herverdelen: 'nee',
  budgetMbo: '10.000.000',
  budgetHbo: '0',
  budgetVo: '0',
  budgetOnderzoek: '0',
} as const
