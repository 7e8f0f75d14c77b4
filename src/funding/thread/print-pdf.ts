import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { woffToSfnt } from '#charts'
import type { PdfPrinter } from '../render/pdf-list.ts'

const weights = [400, 600] as const

function fonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url)
  return weights.map((weight) => {
    const file = resolve(`@fontsource/fira-sans/files/fira-sans-latin-${weight}-normal.woff`)
    return Buffer.from(woffToSfnt(readFileSync(file)))
  })
}

/** A folder that need not exist: the typesetter sees nothing but what it is given. */
const workspace = '/kansrijk-typst'

/**
 * Sets a text with its data as PDF/UA-1, with Fira Sans and nothing of the system. The same input gives
 * the same bytes.
 * @throws Error when the text cannot be set
 */
export const printPdf: PdfPrinter = (source, data) => {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts() }], workspace })
  compiler.mapShadow(`${workspace}/data.json`, Buffer.from(JSON.stringify(data)))
  const compiled = compiler.compile({ mainFileContent: source })
  const document = compiled.result
  if (document === null)
    throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? 'not set'))
  const pdf = compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: 0 })
  compiler.evictCache(0)
  return pdf
}
