import { Parser } from 'htmlparser2'

/** A piece of text of a page with the line on which it begins. */
export interface HtmlText {
  readonly kind: 'text'
  readonly text: string
  readonly line: number
}

/** An element of a page. */
export interface HtmlElement {
  readonly kind: 'element'
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly line: number
  readonly children: HtmlNode[]
  /** True when something within begins a line of its own. */
  holdsBlocks: boolean
  /** How many characters of text it holds. */
  textLength: number
  /** How many of them stand in links. */
  linkLength: number
}

export type HtmlNode = HtmlText | HtmlElement

/** Pages nest some dozens of elements; unclosed ones of old pages some hundreds. */
export const deepestNesting = 1_000
export const mostElements = 400_000

const keptAttributes: ReadonlySet<string> = new Set(
  'href style class id role hidden aria-hidden reversed start value type rowspan'.split(' '),
)

/** Elements that begin and end a line. */
export const blockNames: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th ' +
    'thead tr ul br'
  ).split(' '),
)

/** Elements without content, or with one that nobody reads on the page. */
const skippedNames: ReadonlySet<string> = new Set(
  (
    'script style template noscript svg canvas video audio iframe object embed select datalist button textarea input ' +
    'img link meta base area map picture source track progress meter dialog'
  ).split(' '),
)

class TooMuch extends Error {}

/** The elements of a page; or the sentence that says what it has too much of. Comments and scripts are left out. */
export const htmlTreeOf = (html: string): { readonly root: HtmlElement; readonly title: HtmlText | null } | string => {
  const root = elementOf('html', new Map(), 1)
  const stack: HtmlElement[] = [root]
  let elements = 0
  let depth = 0
  let skipping = 0
  let inTitle = false
  let title: HtmlText | null = null
  let line = 1
  let feed = html.indexOf('\n')
  const lineAt = (index: number): number => {
    while (feed >= 0 && feed < index) {
      line += 1
      feed = html.indexOf('\n', feed + 1)
    }
    return line
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1
        elements += 1
        if (depth > deepestNesting) throw new TooMuch(`The page nests elements more than ${deepestNesting} deep.`)
        if (elements > mostElements) throw new TooMuch(`The page has more than ${mostElements} elements.`)
        inTitle = name === 'title' && title === null && skipping === 0
        if (skipping > 0 || skippedNames.has(name)) {
          skipping += 1
          return
        }
        const kept = new Map<string, string>()
        for (const [key, value] of Object.entries(attributes)) if (keptAttributes.has(key)) kept.set(key, value)
        const element = elementOf(name, kept, lineAt(parser.startIndex))
        stack.at(-1)?.children.push(element)
        stack.push(element)
      },
      ontext(text) {
        if (inTitle && title === null) title = { kind: 'text', text, line: lineAt(parser.startIndex) }
        else if (inTitle && title !== null) title = { ...title, text: title.text + text }
        else if (skipping === 0) stack.at(-1)?.children.push({ kind: 'text', text, line: lineAt(parser.startIndex) })
      },
      onclosetag(name) {
        depth -= 1
        inTitle = false
        if (skipping > 0) {
          skipping -= 1
          return
        }
        if (stack.length > 1 && stack.at(-1)?.name === name) close(stack)
      },
    },
    { decodeEntities: true, recognizeCDATA: true },
  )
  try {
    parser.end(html)
  } catch (error) {
    if (error instanceof TooMuch) return error.message
    throw error
  }
  while (stack.length > 0) close(stack)
  return { root, title }
}

const elementOf = (name: string, attributes: ReadonlyMap<string, string>, line: number): HtmlElement => ({
  kind: 'element',
  name,
  attributes,
  line,
  children: [],
  holdsBlocks: false,
  textLength: 0,
  linkLength: 0,
})

/** Takes the innermost element off; it then knows what it holds. */
const close = (stack: HtmlElement[]): void => {
  const element = stack.pop()
  if (element === undefined) return
  for (const child of element.children) {
    if (child.kind === 'text') {
      element.textLength += child.text.trim().length
      continue
    }
    element.textLength += child.textLength
    element.linkLength += child.name === 'a' ? child.textLength : child.linkLength
    element.holdsBlocks ||= child.holdsBlocks || blockNames.has(child.name)
  }
}
