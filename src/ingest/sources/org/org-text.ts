import { type Conversion, type PlacedLine, placedText } from '../converted/placed-text.ts'
import { decodeText } from '../decode.ts'
import { latexLines } from '../latex/latex-text.ts'
import { orgInline } from './org-inline.ts'
import { type OrgLine, orgLines } from './org-line.ts'

const setting = /^[ \t]{0,8}#\+(?:title|author|options|startup|language|export_file_name|hugo_\w{1,30})[ \t]{0,4}:/im

/** Whether a document is one of Emacs' org-mode: by its settings, or by its name where it has headings with stars. */
export const recognisesOrg = (name: string, head: string): boolean =>
  setting.test(head.slice(0, 4_000)) || (/\.org$/i.test(name) && /^\*{1,8} \S|^#\+\w/m.test(head))

/** A document of org-mode as text in Markdown that knows its lines. */
export const orgText = (bytes: Uint8Array): Conversion => {
  const decoded = decodeText(bytes)
  return 'rejected' in decoded ? { reason: decoded.rejected } : convertOrg(decoded.text)
}

/** As {@link orgText}, for a text. */
export const convertOrg = (org: string): Conversion => {
  const { lines, settings, macros } = orgLines(
    org
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
      .split('\n'),
  )
  const printed = orgInline(lines.map(({ text }) => text).join('\n'), macros).split('\n')
  const body = printed.flatMap((text, index): readonly PlacedLine[] => {
    const { line, latex } = lines[index] ?? { line: index + 1 }
    const plain = { text, ...at(line) }
    return latex === undefined ? [plain] : [plain, ...latexLines(latex, line), plain]
  })
  return body.every(({ text }) => text.trim() === '')
    ? { reason: 'The document prints no text.' }
    : placedText([...settingLines(settings), ...body])
}

const at = (line: number): Pick<PlacedLine, 'from' | 'to'> => ({ from: { page: null, line }, to: { page: null, line } })

/** What the settings say of the page, as they stand in front of one in Markdown. */
const settingLines = (settings: ReadonlyMap<string, OrgLine>): readonly PlacedLine[] => {
  const said = ['title', 'author'].flatMap((key) => {
    const found = settings.get(key)
    return found === undefined || found.text === '' ? [] : [{ text: `${key}: ${found.text}`, line: found.line }]
  })
  const [first] = said
  const last = said.at(-1)
  if (first === undefined || last === undefined) return []
  return [
    { text: '---', line: first.line },
    ...said,
    { text: '---', line: last.line },
    { text: '', line: last.line },
  ].map(({ text, line }) => ({ text, ...at(line) }))
}
