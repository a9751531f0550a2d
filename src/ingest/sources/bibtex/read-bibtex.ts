import { type EntryPlace, foundPaper, foundRejection } from '../bibliography/finding.ts'
import { paperOf } from '../bibliography/reference.ts'
import { textLines } from '../bibliography/text-line.ts'
import type { Found, SourceInput, SourceReader } from '../source-reader.ts'
import { type Abbreviations, defineAbbreviation, EntryFault, entryFields } from './entry-fields.ts'
import { entryReference } from './entry-reference.ts'
import { type CutEntry, EntrySplitter } from './entry-splitter.ts'
import { layoutTypes } from './entry-type.ts'
import { Inheritance, type ReadEntry } from './inheritance.ts'

const placeOf = (entry: CutEntry | ReadEntry): EntryPlace => ({
  line: entry.line,
  lastLine: entry.lastLine,
  key:
    'key' in entry
      ? entry.key
      : (/^[^{(]{0,80}[{(]\s{0,40}([^\s,{}()="]{1,200})\s{0,40},/.exec(entry.text)?.[1] ?? null),
  text: entry.text,
})

const foundIn = (entry: ReadEntry): Found => {
  const read = paperOf(entryReference(entry))
  return 'paper' in read ? foundPaper(placeOf(entry), read.paper) : foundRejection(placeOf(entry), read.rejected)
}

class EntryReader {
  readonly #abbreviations: Abbreviations = new Map()
  readonly #inheritance = new Inheritance()

  /** What one cut entry gives: nothing for layout, and further entries for a parent that others waited for. */
  take(cut: CutEntry): readonly Found[] {
    if (cut.fault !== null) return cut.type === 'comment' ? [] : [foundRejection(placeOf(cut), cut.fault)]
    try {
      if (cut.type === 'string') defineAbbreviation(cut.text, this.#abbreviations)
      if (layoutTypes.has(cut.type) && cut.type !== 'xdata') return []
      const { key, fields } = entryFields(cut.text, this.#abbreviations)
      const whole = this.#inheritance.take({
        type: cut.type,
        key,
        line: cut.line,
        lastLine: cut.lastLine,
        text: cut.text,
        fields,
      })
      return whole.filter(({ type }) => !layoutTypes.has(type)).map(foundIn)
    } catch (fault) {
      if (!(fault instanceof EntryFault)) throw fault
      return [foundRejection(placeOf(cut), fault.message)]
    }
  }

  end(): readonly Found[] {
    return this.#inheritance
      .end()
      .filter(({ type }) => !layoutTypes.has(type))
      .map(foundIn)
  }
}

async function* read(source: SourceInput): AsyncGenerator<Found> {
  const splitter = new EntrySplitter()
  const reader = new EntryReader()
  for await (const batch of textLines(source.chunks)) {
    for (const line of batch) for (const cut of splitter.take(line)) for (const found of reader.take(cut)) yield found
  }
  for (const cut of splitter.end()) yield* reader.take(cut)
  yield* reader.end()
}

/** Nothing but comments before the first entry: a page that shows some BibTeX among other things is no BibTeX. */
const entryHead =
  /^\s*(?:%[^\n]*\n\s*)*@\s?[A-Za-z][\w-]{0,40}\s{0,8}[{(]\s{0,8}(?:[^\s,{}()="]{0,200}\s{0,8}[,=]|(?<=@\s?(?:comment|preamble)\s{0,8}[{(]\s{0,8}).)/i

/** Reads BibTeX and biblatex: one paper an entry; `@comment`, `@preamble` and text between entries are layout. */
export const bibtexReader: SourceReader = {
  format: 'BIBTEX',
  recognises: (name, head) =>
    entryHead.test(head.replace(/^\uFEFF/, '')) ||
    (/\.bib(?:tex)?$/i.test(name) && /(?:^|\n)[^\n<]{0,200}@\s?[A-Za-z][\w-]{0,40}\s{0,8}[{(]/.test(head)),
  read,
}
