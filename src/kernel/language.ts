/** The languages of the face: Dutch first, English complete. */
export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** A text in each language. */
export type Localised = Readonly<Record<Language, string>>
