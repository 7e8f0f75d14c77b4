import type { TableBatch } from '#population'

/** placeholder */
export async function writeTablePart(_path: string, _batch: TableBatch): Promise<void> {}
