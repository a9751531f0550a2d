import type { Found, SourceInput } from '../source-reader.ts'
import { decodeXml } from './decode-xml.ts'
import type { XmlPiece, XmlShape } from './piece.ts'
import { PieceSplitter } from './piece-splitter.ts'
import { asRecordText, inOneLine } from './printed-text.ts'

/** What is found, from the pieces of an XML source in their order. What no piece reader is asked about is told as it is. */
export async function* readPieces(
  source: SourceInput,
  shape: XmlShape,
  readPiece: (piece: Extract<XmlPiece, { kind: 'open' | 'close' | 'unit' }>) => Found | null,
): AsyncGenerator<Found> {
  const splitter = new PieceSplitter(shape)
  const found = (pieces: readonly XmlPiece[]): Found[] => {
    const all: Found[] = []
    for (const piece of pieces) {
      const one = piece.kind === 'stray' || piece.kind === 'fault' ? plainly(piece) : readPiece(piece)
      if (one !== null) all.push(one)
    }
    return all
  }
  for await (const text of decodeXml(source)) {
    if (typeof text !== 'string') {
      yield rejected('line 1', text.refused, '')
      return
    }
    yield* found(splitter.write(text))
  }
  yield* found(splitter.end())
  if (!splitter.sawShape) {
    const expected = shape.units.map((name) => `<${name}>`).join(', ')
    yield rejected('line 1', `Expected one of ${expected}, but the document has none.`, '')
  }
}

const plainly = (piece: Extract<XmlPiece, { kind: 'stray' | 'fault' }>): Found =>
  piece.kind === 'fault'
    ? rejected(locatorOf(piece.line, idIn(piece.text)), piece.reason, piece.text)
    : {
        kind: 'unread',
        unread: {
          locator: piece.lastLine > piece.line ? `lines ${piece.line}-${piece.lastLine}` : `line ${piece.line}`,
          text: asRecordText(inOneLine(piece.text)),
        },
      }

/** "line 52 (P05-1001)"; "line 52" where there is no id. */
export const locatorOf = (line: number, id: string | null): string => {
  const shown = id === null ? '' : inOneLine(id).slice(0, 200)
  return shown === '' ? `line ${line}` : `line ${line} (${shown})`
}

/** What a start tag at the front of a text gives as `id` or `key`; null for neither. */
export const idIn = (text: string): string | null => {
  const id = /^<[^<>]{1,500}?\s(?:id|key)\s*=\s*["']([^"'<>]{1,200})["']/.exec(text)?.[1]
  return id === undefined ? null : inOneLine(id)
}

/** An entry that cannot be taken, with its beginning as printed. */
export const rejected = (locator: string, reason: string, text: string): Found => ({
  kind: 'rejected',
  rejection: { locator, reason, text: asRecordText(inOneLine(text.slice(0, 4_000))) },
})
