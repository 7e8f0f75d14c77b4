import { type Code, codeList } from '#reference'

/** Codes of the list that are no sector chamber of their own. */
const notChambers = ['total', 'bovensectoraal', 'entree', 'unknown']

/** The eight sector chambers, in the order of the code list. */
export function sectorChambers(): readonly Code[] {
  return codeList('sectorChamber').codes.filter(({ code }) => !notChambers.includes(code))
}
