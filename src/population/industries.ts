/** Sections of the Dutch classification of industries (SBI 2008), as used in the column `bedrijfstak`. */
export const industrySections = [...'ABCDEFGHIJKLMNOPQRSTU'] as const

/**
 * In which sections of SBI 2008 the trades of a sector chamber are found: what counts as work in the
 * sector learned for. Our own division, not verified; temporary-work agencies (N) hide where somebody
 * really works and count for none.
 */
const sectionsOfChamber: ReadonlyMap<string, readonly string[]> = new Map([
  ['tgo', ['B', 'C', 'D', 'E', 'F']],
  ['mtlm', ['G', 'H', 'C']],
  ['zws', ['Q', 'P', 'R', 'S']],
  ['handel', ['G']],
  ['ici', ['J', 'M', 'R']],
  ['vgg', ['A', 'C', 'I', 'G']],
  ['zdv', ['K', 'L', 'M', 'N', 'O']],
  ['specialistisch', ['C', 'G', 'S']],
])

/**
 * Sections of SBI 2008 in which people trained in a sector chamber work in their own sector; empty for
 * chambers without a sector of their own (`entree`, `bovensectoraal`, `unknown`).
 */
export function industriesOfChamber(sectorChamber: string): readonly string[] {
  return sectionsOfChamber.get(sectorChamber) ?? []
}
