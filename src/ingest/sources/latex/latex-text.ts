import { type Conversion, type Place, type PlacedLine, placedText } from '../converted/placed-text.ts'
import { purposeOfBreaks } from '../converted/source-width.ts'
import { decodeText } from '../decode.ts'
import { LatexReader } from './latex-reader.ts'
import { LatexSource } from './latex-source.ts'

const documentStart = /^[ \t]{0,20}\\(?:documentclass|documentstyle|begin\s{0,3}\{document\})/m

/** Whether a document is LaTeX: by its class, or by its name where it has any command. */
export const recognisesLatex = (name: string, head: string): boolean =>
  documentStart.test(head) || (/\.(?:la)?tex$|\.ltx$/i.test(name) && /\\[A-Za-z]{2,}/.test(head))

/** A LaTeX document as text in Markdown that knows its lines. */
export const latexDocumentText = (bytes: Uint8Array): Conversion => {
  const decoded = decodeText(bytes)
  return 'rejected' in decoded ? { reason: decoded.rejected } : convertLatex(decoded.text)
}

/** As {@link latexDocumentText}, for a text. */
export const convertLatex = (text: string): Conversion => {
  const lines = latexLines(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), 0)
  return lines.length === 0 ? { reason: 'The LaTeX document prints no text.' } : placedText(lines)
}

/** What a part of a document prints that so many lines stand in front of, as Markdown has it. */
export const latexLines = (latex: string, before: number): readonly PlacedLine[] => {
  const reader = new LatexReader(purposeOfBreaks(latex.split('\n')))
  reader.document(new LatexSource(latex, null))
  const below = (place: Place): Place => ({ ...place, line: place.line + before })
  return reader.sheet.lines().map(({ text, from, to }) => ({ text, from: below(from), to: below(to) }))
}
