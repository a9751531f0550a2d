import { type Conversion, type PlacedLine, placedText } from '../converted/placed-text.ts'
import { purposeOfBreaks } from '../converted/source-width.ts'
import { decodeHtml } from './decode-html.ts'
import { htmlLines } from './html-lines.ts'
import { type HtmlText, htmlTreeOf } from './html-tree.ts'

const pageStart =
  /^\uFEFF?\s*(?:<\?xml\b[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i

/** Whether a document is a page: by how it begins, or by its name where it has any elements. */
export const recognisesHtml = (name: string, head: string): boolean =>
  pageStart.test(head.slice(0, 8_000)) || (/\.x?html?$/i.test(name) && /<\/?[a-z][a-z0-9]*[\s/>]/i.test(head))

/** A page as text in Markdown that knows its lines. */
export const htmlText = (bytes: Uint8Array): Conversion => {
  const decoded = decodeHtml(bytes)
  return 'rejected' in decoded ? { reason: decoded.rejected } : convertHtml(decoded.text)
}

/** As {@link htmlText}, for a page whose encoding is known already. */
export const convertHtml = (source: string): Conversion => {
  const html = source.replace(/\r\n?/g, '\n')
  const matter = frontMatterOf(html)
  // Settings in front of a page that a program builds: the elements begin behind them, on the same lines as before.
  const tree = htmlTreeOf(matter === '' ? html : matter.replace(/[^\n]/g, ' ') + html.slice(matter.length))
  if (typeof tree === 'string') return { reason: tree }
  const body = htmlLines(tree.root, purposeOfBreaks(html.split('\n')))
  if (body.length === 0) return { reason: 'The page has no text to read.' }
  const head = matter === '' ? titleLines(tree.title) : settingLines(matter)
  return placedText([...head, ...body])
}

const frontMatterOf = (html: string): string => /^\uFEFF?---\n(?:[^\n]{0,500}\n){0,200}?---\n/.exec(html)?.[0] ?? ''

const at = (line: number): Pick<PlacedLine, 'from' | 'to'> => ({ from: { page: null, line }, to: { page: null, line } })

const settingLines = (matter: string): readonly PlacedLine[] =>
  matter.split('\n').map((text, index) => ({ text, ...at(index + 1) }))

/** The title as settings say it: it names the owner where the text does not. */
const titleLines = (title: HtmlText | null): readonly PlacedLine[] => {
  const words = title?.text.replace(/\s+/g, ' ').trim() ?? ''
  if (title === null || words === '' || words.length > 200) return []
  return ['---', `title: ${words}`, '---', ''].map((text) => ({ text, ...at(title.line) }))
}
