/** How a list item begins. */
export interface Marker {
  /** Items of one list share it: the bullet, or the shape of the number. */
  readonly family: string
  /** The number of a numbered item; null for bullets. */
  readonly number: number | null
}

// Fonts of signs print bullets as letters of their own, or as characters for private use.
const bullet =
  /^(#\.|:(?=\s{2,}\S)|[-*+•●○▪▫■□◆◇►▶▷△▻◦➢➤‣⁃∙·▸▹❖✓✔※→»–—\uE000-\uF8FF]|[Øü§](?=\s))(?:\s+|(?=\p{Script=Han}))/u
const numbered =
  /^(?:\[\s?([A-Za-z]{0,4})[-. ]?(\d{1,3})[a-z]?\s?\]|\((\d{1,3})\)(?![:,;])|（(\d{1,3})）|([A-Z]{1,3})[-.]?(\d{1,3})(?:\.(?!\d)|[):])|#?(\d{1,3})\s?(?:[.)．）](?!\d)|、)|([①-⑳⑴-⒇⒈-⒛])|(\d{1,3})\s{2,}(?=[\p{Lu}\p{Script=Han}“"]))\s*/u

/** "EI检索 Lee A, ...", "国内会议 张三, ...": where a work is counted, which stands in the margin of a list as its mark. */
const counted =
  /^(?:(?:SS?CI|EI|CSSCI|CSCD|CPCI|北大|中文)(?:检索|收录|期刊|会议|论文|核心)|(?:国内|国际|中文|英文)(?:会议|期刊|核心)|核心期刊)(?:论文)?\s{1,3}(?=[\p{Lu}\p{Script=Han}][^。]{20})/u

/** The list mark at the head of a line; `length` tells how much of it the mark takes. */
export const markerOf = (text: string): (Marker & { readonly length: number }) | null => {
  // "*盐业学报*, 2010": signs of italics, which another one closes.
  const dot = /^\*\p{Script=Han}[^*]*\*/u.test(text.slice(0, 400)) ? null : bullet.exec(text)
  if (dot !== null && text.length > dot[0].length) return { family: dot[1] ?? '-', number: null, length: dot[0].length }
  const margin = counted.exec(text)
  if (margin !== null) return { family: '检索', number: null, length: margin[0].length }
  const found = numbered.exec(text)
  if (found === null || text.length === found[0].length) return null
  const letters = found[1] ?? found[5] ?? ''
  const digits = found[2] ?? found[3] ?? found[4] ?? found[6] ?? found[7] ?? found[9]
  const circled = found[8]
  const number = circled !== undefined ? (((circled.codePointAt(0) ?? 0x2460) - 0x2460) % 20) + 1 : Number(digits)
  const shape = found[0]
    .trim()
    .replace(/[A-Za-z]+/, 'A')
    .replace(/\d+/, 'N')
    .replace(/[①-⑳⑴-⒇⒈-⒛]/u, 'N')
    .replace(/\s/g, '')
  return { family: letters === '' ? shape : shape, number, length: found[0].length }
}
