/** Heads under which files give persons away, in lower case without signs between their words. */
const forbiddenHeads =
  /^(bsn|burgerservicenummer|sofinummer|onderwijsnummer|ondnr|(achter|voor|roep)?naam|voorletters|tussenvoegsel|adres|straat(naam)?|huisnummer|postcode|email(adres)?|telefoon(nummer)?|geboortedatum|iban|rekeningnummer|(first|last|sur|full)?name|address|phone)$/

/** Whether a head of a column names personal data: `bsn`, `achternaam`, `e-mail`, `geboortedatum` … */
export function isForbiddenHead(head: string): boolean {
  return forbiddenHeads.test(head.toLowerCase().replaceAll(/[\s._-]/g, ''))
}

/**
 * Whether a text can be a citizen service number (BSN): nine digits, of which the first may be 0, whose sum
 * 9a+8b+7c+6d+5e+4f+3g+2h−i can be divided by eleven.
 * @see Besluit burgerservicenummer, article 1 (the eleven-test)
 */
export function isCitizenNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === '000000000') return false
  let sum = -Number(text[8])
  for (let i = 0; i < 8; i += 1) sum += (9 - i) * Number(text[i])
  return sum % 11 === 0
}

/** One or more words that begin with a capital: how names are written. */
const nameLike =
  /^\p{Lu}('\p{Lu})?[\p{Ll}']+([ -](\p{Lu}('\p{Lu})?[\p{Ll}']*\.?|van|de|der|den|het|ter|ten|el|al))*$/u

/** Personal data that values can give away. */
export const personalKinds = ['bsn', 'name', 'email'] as const
/** One of {@link personalKinds}. */
export type PersonalKind = (typeof personalKinds)[number]

const looksLike: Readonly<Record<PersonalKind, (text: string) => boolean>> = {
  bsn: isCitizenNumber,
  name: (text) => nameLike.test(text),
  email: (text) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text),
}

/**
 * What most of the filled values of a column look like: citizen service numbers, names or mail addresses;
 * `undefined` when less than half of them do. Of arbitrary nine digits one in eleven passes as a number.
 */
export function personalKindOf(values: readonly string[]): PersonalKind | undefined {
  const filled = values.filter((value) => value !== '')
  return personalKinds.find((kind) => {
    const found = filled.filter(looksLike[kind]).length
    return found > 0 && found * 2 > filled.length
  })
}
