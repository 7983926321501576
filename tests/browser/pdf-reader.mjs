import { getDocumentProxy } from 'unpdf'

// pdf.js is written in modules, which jest cannot load: it reads the file in a process of its own.
// Standard input: a PDF. Standard output: its pages as JSON, see pdf-pages.ts.
const parts = []
for await (const part of process.stdin) parts.push(part)
const file = await getDocumentProxy(new Uint8Array(Buffer.concat(parts)))
const pages = []
for (let n = 1; n <= file.numPages; n++) {
  const page = await file.getPage(n)
  const { items } = await page.getTextContent()
  const [left, bottom, right, top] = page.view
  pages.push({ width: right - left, height: top - bottom, words: items.map((item) => item.str ?? '').join('') })
}
process.stdout.write(JSON.stringify(pages))
