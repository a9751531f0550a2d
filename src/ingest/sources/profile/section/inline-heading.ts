import { markerOf } from '../text/marker.ts'
import type { Piece } from '../text/piece.ts'
import { sliceRich } from '../text/rich-text.ts'
import { type SectionKind, sectionKindOf } from './section-kind.ts'

/** "研究兴趣：机器学习系统": a heading with its content behind it on the line. */
export const inlineHeading = (piece: Piece): { readonly kind: SectionKind; readonly content: Piece } | null => {
  const text = piece.rich.text
  const match = /^([^:：]{2,32})[:：]\s{0,4}(?=\S)/u.exec(text.slice(0, 60))
  if (match === null || piece.marker !== null || !piece.afterGap) return null
  const kind = sectionKindOf(match[1] ?? '')
  // "代表性论文：[1] ...": the first item of a list that goes on below.
  const item = kind === 'PUBLICATIONS' ? markerOf(text.slice(match[0].length)) : null
  if (kind !== null && item?.number === 1)
    return {
      kind,
      content: { ...piece, rich: sliceRich(piece.rich, match[0].length + item.length), level: 0, marker: item },
    }
  if (
    kind === null ||
    !['INTERESTS', 'EDUCATION', 'AWARDS', 'SKILLS'].includes(kind) ||
    /^(?:keywords?|topics?|themes?|关键词|主题)$/i.test(match[1] ?? '')
  )
    return null
  return { kind, content: { ...piece, rich: sliceRich(piece.rich, match[0].length), level: 0 } }
}
