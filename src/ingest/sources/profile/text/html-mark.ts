import { withRaisedDigits } from '../../raised-digits.ts'
import { matchAt } from './match-at.ts'
import type { RichBuilder } from './rich-builder.ts'
import type { SpanKind } from './rich-text.ts'

/** Digits above the line; of commas and blanks between them nothing stays, other marks stay as they are. */
export const raised = (text: string): string => withRaisedDigits(text.replace(/[\s,\\]/g, ''))

const htmlKinds: Readonly<Record<string, SpanKind>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  u: 'underline',
  ins: 'underline',
  a: 'link',
}

/** Elements that say nothing about their text here; others in angle brackets are text. */
const knownTags: ReadonlySet<string> = new Set(
  'abbr address article aside audio big blockquote body br button caption center code col colgroup dd del details dfn div dl dt fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr html iframe img input kbd label legend li link main mark menu meta nav noscript object ol option p picture pre q s samp section select small source span strike sub summary sup svg table tbody td tfoot th thead time tr tt ul var video wbr'.split(
    ' ',
  ),
)

const tag = /<(\/?)([a-z][a-z0-9]{0,10})((?:\s[^<>]{0,300})?)\s?\/?>/iy
/** What a page's reader presses says nothing of its own. */
const buttonTag = /<button\b[^<>]{0,300}>(?:[^<]|<(?!\/button)){0,300}<\/button>/iy
const raisedTag = /<sup>([^<>]{0,30})<\/sup>/iy
/** Takes an HTML tag into the text; the tag's length, 0 where none stands. */
export const addHtml = (builder: RichBuilder, source: string, at: number): number => {
  const sup = matchAt(raisedTag, source, at)
  if (sup !== null) {
    builder.add(raised(sup[1] ?? ''))
    return sup[0].length
  }
  const button = matchAt(buttonTag, source, at)
  if (button !== null) return button[0].length
  const found = matchAt(tag, source, at)
  const name = found?.[2]?.toLowerCase()
  if (found === null || name === undefined) return 0
  const kind = htmlKinds[name]
  if (kind !== undefined) {
    const sign = `<${name}`
    if (found[1] === '/') builder.end(sign, null)
    else builder.begin(sign, kind, '')
    return found[0].length
  }
  if (!knownTags.has(name)) return 0
  if (/^(?:br|p|div|li|td|tr|dd|dt|section|article)$/.test(name) && builder.lastCharacter !== ' ') builder.add(' ')
  return found[0].length
}
