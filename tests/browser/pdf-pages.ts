import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

/**
 * One page of a printed file: its size in points (1/72 inch) and everything written on it, without its line breaks,
 * in NFKC: a font may call 力 by the name of its radical, U+2F12.
 */
export interface PdfPage {
  width: number
  height: number
  words: string
}

/** The pages of a PDF, in order, as a reader of PDF files sees them. */
export async function pdfPages(pdf: Buffer): Promise<PdfPage[]> {
  const reader = spawn(process.execPath, [join(__dirname, 'pdf-reader.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] })
  reader.stdin.end(pdf)
  const pages = JSON.parse(await text(reader.stdout)) as PdfPage[]
  return pages.map((page) => ({ ...page, words: page.words.normalize('NFKC') }))
}
