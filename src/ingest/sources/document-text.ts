import type { Conversion } from './converted/placed-text.ts'
import { decodeText } from './decode.ts'
import { htmlText, recognisesHtml } from './html/html-text.ts'
import { latexDocumentText, recognisesLatex } from './latex/latex-text.ts'
import { orgText, recognisesOrg } from './org/org-text.ts'
import { pdfText, recognisesPdf } from './pdf/pdf-text.ts'

/** So much of a document is looked at to tell what it is. */
const headBytes = 64 * 1024

/** The beginning as text; bytes above the plain ones do not matter for what is looked for. */
const headOf = (bytes: Uint8Array): string => {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(marked).decode(bytes.subarray(0, headBytes))
}

/**
 * The text of a profile document, whatever it came as: a PDF, a page, a document of LaTeX or
 * org-mode, or plain text and Markdown as it
 * stands. Its lines know their places in the original. Never throws for what the document holds.
 */
export const documentText = async (name: string, bytes: Uint8Array): Promise<Conversion> => {
  if (recognisesPdf(name, bytes)) return pdfText(bytes)
  const head = headOf(bytes)
  if (recognisesHtml(name, head)) return htmlText(bytes)
  if (recognisesLatex(name, head)) return latexDocumentText(bytes)
  if (recognisesOrg(name, head)) return orgText(bytes)
  const decoded = decodeText(bytes)
  if ('rejected' in decoded) return { reason: decoded.rejected }
  const text = decoded.text
  const located = (from: number, to: number): string => (from === to ? `line ${from}` : `lines ${from}-${to}`)
  return { text, locate: (line) => located(line, line), locateRange: located }
}
