declare module 'subset-font' {
  /** What to keep of a font and in which container to write it. */
  interface SubsetOptions {
    readonly targetFormat?: 'woff2' | 'woff' | 'truetype'
    readonly keepFeatures?: readonly string[]
    readonly noHinting?: boolean
  }
  /** A font with only the characters of `text`. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: SubsetOptions,
  ): Promise<Buffer>
}
