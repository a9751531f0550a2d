import { citationLibrary } from './citation-library.ts'
import type { CslItem } from './csl-item.ts'

/** How many names a style shows of longer lists, and from how many on it does so. */
const shownNames = /et-al-min="\d+" et-al-use-first="(\d+)"(?: et-al-use-last="true")?/

/**
 * A reference as plain text in one of our styles. Of a cut list the engine gets one author more than is known, and the style in a
 * form that shows the known ones and then "et al.".
 */
export const reference = (
  item: CslItem,
  authorsComplete: boolean,
  style: 'apa-7' | 'gb-t-7714',
  lang: 'en-US' | 'zh-CN',
): string => {
  const { format, styles } = citationLibrary()
  const known = item.author ?? []
  const options = { format: 'text', lang, nosort: true } as const
  if (authorsComplete || known.length === 0) return format('bibliography', [item], { ...options, template: style })
  const xml = styles.get(style)
  const shown = Math.min(known.length, Number(shownNames.exec(xml)?.[1]))
  const template = `${style}-of-${shown}`
  if (!styles.has(template))
    styles.add(template, xml.replace(shownNames, `et-al-min="${shown + 1}" et-al-use-first="${shown}"`))
  const author = [...known.slice(0, shown), { literal: 'others' }]
  return format('bibliography', [{ ...item, author }], { ...options, template })
}
