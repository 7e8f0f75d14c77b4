/** Levels as CBS prints them in its mbo tables. */
export const levels: Readonly<Record<string, string>> = {
  totaal: 'total',
  'totaal mbo': 'total',
  'mbo-entreeopleiding': '1',
  'mbo niveau 2': '2',
  'mbo niveau 3': '3',
  'mbo niveau 4': '4',
}

/** Pathways as CBS prints them; the total without extranei is another definition and is left out. */
export const pathways: Readonly<Record<string, string>> = {
  'totaal mbo (incl*': 'total',
  'bol totaal': 'bol',
  'bbl totaal': 'bbl',
  extranei: 'ex',
}

/** Titles under which CBS publishes its dimension of regions. */
export const regionTitles: readonly string[] = ['Regio', "Regio's", 'RegioS', 'Regiokenmerken']

/** Keys of the country and the provinces. */
export const countryAndProvinces = /^(NL01|PV\d\d)$/
