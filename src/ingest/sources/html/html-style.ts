import type { Style } from '../converted/marked-text.ts'
import type { HtmlElement } from './html-tree.ts'

const bold = /(?:^|;)\s*font-weight\s*:\s*(?:bold|[6-9]00)/i
const notBold = /(?:^|;)\s*font-weight\s*:\s*(?:normal|[1-4]00)/i
const italic = /(?:^|;)\s*font-style\s*:\s*(?:italic|oblique)/i
const underline = /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]{0,40}underline/i

/** The type of the text in an element, which stands in text of the given type. */
export const styleOf = (element: HtmlElement, style: Style): Style => {
  const { name, attributes } = element
  const css = (attributes.get('style') ?? '').slice(0, 400)
  const strong = name === 'b' || name === 'strong' || bold.test(css)
  const slanted = name === 'i' || name === 'em' || name === 'cite' || name === 'dfn' || italic.test(css)
  const below = name === 'u' || name === 'ins' || underline.test(css)
  const code = name === 'code' || name === 'kbd' || name === 'samp' || name === 'tt'
  const href = name === 'a' && !element.holdsBlocks ? linkOf(attributes.get('href')) : null
  if (!strong && !slanted && !below && !code && href === null && css === '') return style
  return {
    bold: (style.bold || strong) && !notBold.test(css),
    italic: style.italic || slanted,
    underline: style.underline || below,
    code: style.code || code,
    href: href ?? style.href,
  }
}

/** Where a link leads, when it leads away from here. */
const linkOf = (href: string | undefined): string | null => {
  const target = (href ?? '').trim()
  return target === '' || target.length > 2_000 || /^(?:#|javascript:|mailto:|tel:|data:)/i.test(target) ? null : target
}
