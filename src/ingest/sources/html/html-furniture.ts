import type { HtmlElement } from './html-tree.ts'

const furnitureName =
  /(?:^|[\s_-])(?:navbar|nav-?bar|topnav|sidenav|site-nav|nav-?menu|greedy-nav|main-?menu|masthead|breadcrumbs?|pagination|pager|site-footer|page-footer|page__footer|footer|cookie\S*|skip-links?|skip-link|skiplinks|toc|table-of-contents|sr-only|visually-hidden|screen-reader-text|copyright|page__share|social-share)(?=$|[\s_-])/i
const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i
const shownSomewhere = /(?:^|\s)(?:sm|md|lg|xl|2xl):(?:block|flex|inline|grid|table|contents)/

/** True for an element that the page does not show. */
export const isHidden = ({ attributes }: HtmlElement): boolean => {
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true
  if (hiddenStyle.test((attributes.get('style') ?? '').slice(0, 400))) return true
  const names = (attributes.get('class') ?? '').slice(0, 400)
  return /(?:^|\s)(?:hidden|d-none|visually-hidden|sr-only)(?=\s|$)/.test(names) && !shownSomewhere.test(names)
}

/** Elements that may be a page's frame; a list item or a cell with such a name is text all the same. */
const frameNames: ReadonlySet<string> = new Set(
  'nav footer header div section aside ul ol menu p table form'.split(' '),
)

/** True for what leads through a site and says nothing: menus, footers, a table of contents. */
export const isFurniture = (element: HtmlElement): boolean => {
  const { name, attributes } = element
  if (!frameNames.has(name)) return false
  // A frame around the whole of a page is no furniture, whatever it is called.
  if (element.textLength > 3_000 && element.linkLength < element.textLength * 0.5) return false
  const role = attributes.get('role') ?? ''
  if (name === 'nav' || name === 'footer' || /^(?:navigation|menu|menubar|search|contentinfo|dialog)$/.test(role))
    return true
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.slice(0, 400)
  return furnitureName.test(names) || ((name === 'ul' || name === 'menu' || isBareList(element)) && isMenu(element))
}

/** List items that stand in a frame, without the list that they should stand in. */
const isBareList = ({ children }: HtmlElement): boolean =>
  children.every((child) => child.kind === 'text' || child.name === 'li')

const fewestEntries = 3
const longestEntry = 28

/** A list of nothing but short links to other pages of the site, or to parts of this one. */
const isMenu = (list: HtmlElement): boolean => {
  if (list.textLength === 0 || list.linkLength < list.textLength) return false
  const items = list.children.filter((child): child is HtmlElement => child.kind === 'element')
  if (items.length < fewestEntries) return false
  return items.every((item) => item.textLength <= longestEntry && isLocal(item))
}

const isLocal = (item: HtmlElement): boolean => {
  let links = 0
  for (const child of item.children) {
    if (child.kind === 'text') continue
    if (child.name === 'ul' || child.name === 'ol') return false
    const href = child.attributes.get('href') ?? child.children.map(hrefOf).find((found) => found !== null) ?? '#'
    if (/^(?:https?:)?\/\//i.test(href) || /\.(?:pdf|bib|zip|pptx?|ps)$/i.test(href)) return false
    links += 1
  }
  return links > 0
}

const hrefOf = (node: HtmlElement['children'][number]): string | null =>
  node.kind === 'element' ? (node.attributes.get('href') ?? null) : null
