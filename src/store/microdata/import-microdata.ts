import type { Issue } from '#kernel'
/** x */
export interface MicrodataImport {
  readonly issues: readonly Issue[]
}
/** x */
export async function importMicrodata(): Promise<void> {}
