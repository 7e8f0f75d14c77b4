import { findCode } from '#reference'
import type { CodeLookup } from '../tabular/index.ts'

/** Where students live when that is no province: abroad, or not known. Counts for the country only. */
export const elsewhere = 'elsewhere'

/** `BOLVT`, `BBL`, … to our codes. Vavo is no mbo and is refused. */
export const pathways: CodeLookup = {
  expected: 'leerweg',
  find: (text) => {
    const code = findCode('pathway', text)?.code
    return code === 'vavo' || code === 'total' ? undefined : code
  },
}

/** `1` to `4`, also written as `Niveau 4` or `mbo 4`. */
export const levels: CodeLookup = {
  expected: 'niveau 1-4',
  find: (text) => {
    const code = findCode('level', text)?.code
    return code !== undefined && /^[1-4]$/.test(code) ? code : undefined
  },
}

/** Names of sector chambers in any of the spellings in use. */
export const sectorChambers: CodeLookup = {
  expected: 'sectorkamer',
  find: (text) => {
    const code = findCode('sectorChamber', text)?.code
    return code === 'total' ? undefined : code
  },
}

/** Names of provinces to CBS codes `PV20`–`PV31`; abroad and unknown to `elsewhere`. */
export const provinces: CodeLookup = {
  expected: 'provincie',
  find: (text) =>
    /^(buitenland|onbekend|niet bekend)$/i.test(text)
      ? elsewhere
      : findCode('region', `${text} (PV)`)?.code,
}

/** The four-character code of an institution: two digits and two letters. */
export const institutionCodes: CodeLookup = {
  expected: 'instellingscode 00AA',
  find: (text) => (/^\d{2}[A-Z]{2}$/i.test(text) ? text.toUpperCase() : undefined),
}

/** The five-digit code of a recognised programme. */
export const creboCodes: CodeLookup = {
  expected: 'crebo 00000',
  find: (text) => (/^\d{5}$/.test(text) ? text : undefined),
}

/** A calendar year as four digits, from 1990 to 2099. */
export const years: CodeLookup = {
  expected: 'jjjj',
  find: (text) => (/^(199\d|20\d\d)$/.test(text) ? text : undefined),
}

/** CBS code of a municipality from the number DUO prints, with or without leading zeros. */
export const municipalityCodes: CodeLookup = {
  expected: 'gemeentenummer 0000',
  find: (text) => (/^\d{1,4}$/.test(text) ? `GM${text.padStart(4, '0')}` : undefined),
}
