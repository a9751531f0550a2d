import { type Conversion, type PlacedLine, placedText } from '../converted/placed-text.ts'
import { CharacterMaps } from './character-map.ts'
import { openPdf, type PdfDocument } from './pdf-library.ts'
import { pdfLines } from './pdf-lines.ts'
import { type PageText, pageTextOf } from './pdf-page.ts'
import { inflatesTooFar } from './pdf-stream.ts'

/** Pages that are read of a document, at most; longer ones are refused. */
export const mostPages = 200
export const mostPdfBytes = 16 * 1024 * 1024
/** Characters of text that are read, at most. */
const mostCharacters = 2_000_000
/** Fonts of longer documents are not looked at: they cost more than the text. */
const mostStyledPages = 60
const longestReading = 30_000

/** Whether a document is a PDF, by its first bytes: a few others may stand before its mark. */
export const recognisesPdf = (_name: string, head: Uint8Array): boolean =>
  Buffer.from(head.subarray(0, 1_024)).includes('%PDF-')

/** A PDF as text in Markdown that knows its pages and lines. */
export const pdfText = async (bytes: Uint8Array): Promise<Conversion> => {
  if (bytes.length > mostPdfBytes) {
    return {
      reason: `The PDF has ${Math.ceil(bytes.length / 1024 / 1024)} MB; at most ${mostPdfBytes / 1024 / 1024} MB are taken.`,
    }
  }
  if (inflatesTooFar(bytes))
    return { reason: 'The PDF unpacks to far more than any document holds, and is not opened.' }
  const started = performance.now()
  const task = await openPdf(bytes, CharacterMaps)
  try {
    const document = await task.promise
    const pages = await pagesOf(document, started)
    if ('reason' in pages) return pages
    const lines = pdfLines(pages.pages)
    if (lines.length === 0) return { reason: 'The PDF has no text, only pictures: it seems to be scanned.' }
    return isReadable(lines.map(({ text }) => text).join(''))
      ? placedText([...(await titleLines(document)), ...lines])
      : { reason: 'The fonts of the PDF do not say which letters they print, so that its text cannot be read.' }
  } catch (error) {
    return { reason: faultOf(error) }
  } finally {
    await task.destroy()
  }
}

const pagesOf = async (
  document: PdfDocument,
  started: number,
): Promise<{ readonly pages: readonly PageText[] } | { readonly reason: string }> => {
  if (document.numPages > mostPages)
    return { reason: `The PDF has ${document.numPages} pages; at most ${mostPages} are taken.` }
  const pages: PageText[] = []
  let characters = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const text = await pageTextOf(page, document.numPages <= mostStyledPages)
    page.cleanup()
    characters += text?.pieces.reduce((sum, piece) => sum + piece.text.length, 0) ?? 0
    if (text === null || characters > mostCharacters)
      return { reason: `Page ${number} of the PDF has more text than any page holds.` }
    if (performance.now() - started > longestReading)
      return {
        reason: `The PDF takes too long to read: page ${number} was reached in ${longestReading / 1000} seconds.`,
      }
    pages.push(text)
  }
  return { pages }
}

const firstPlace = { from: { page: 1, line: 1 }, to: { page: 1, line: 1 } }

/** The title as settings say it: it names the owner where the text does not. */
const titleLines = async (document: PdfDocument): Promise<readonly PlacedLine[]> => {
  const { info } = await document.getMetadata()
  const title = typeof info?.Title === 'string' ? info.Title.replace(/\s+/g, ' ').trim() : ''
  if (title === '' || title.length > 200 || !/\p{L}/u.test(title)) return []
  return ['---', `title: ${title}`, '---', ''].map((text) => ({ text, ...firstPlace }))
}

/** Text of characters that mean something, not of places in a font. */
const isReadable = (text: string): boolean => {
  const odd = text.match(/[\uE000-\uF8FF\uFFFD\p{Cc}]/gu)?.length ?? 0
  return /\p{L}/u.test(text) && odd <= text.length * 0.3
}

const faultOf = (error: unknown): string => {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return 'The PDF is encrypted: it opens with a password only.'
  const detail = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 120) : String(error)
  return `The PDF is broken and cannot be opened (${detail.replace(/\.$/, '')}).`
}
