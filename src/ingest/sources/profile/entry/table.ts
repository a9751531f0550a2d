import { type EntryKey, entryKeyOf } from '../field/entry-key.ts'
import type { Piece } from '../text/piece.ts'
import { type Rich, sliceRich, trimRich } from '../text/rich-text.ts'

const columnNames =
  /^(?:#|no\.?|year|date|title|paper|papers|publication|authors?|venue|journal|conference|conference\/journal|where|link|links|pdf|code|status|doi|type|年份|年|标题|题目|论文|论文题目|作者|期刊|会议|期刊\/会议|发表刊物|状态|链接|序号)$/i

/** True for the row that names the columns of a table of publications. */
export const isTableHead = (piece: Piece): boolean => {
  if (!piece.cells) return false
  const cells = piece.rich.text.split('\n').map((cell) => cell.replace('\u200B', '').trim())
  const named = cells.filter((cell) => columnNames.test(cell) || entryKeyOf(cell) !== null).length
  const filled = cells.filter((cell) => cell !== '').length
  return (
    filled > 1 && (named === filled || (named >= 2 && named >= filled * 0.6 && cells.every((cell) => cell.length < 24)))
  )
}

/** What the columns of a table hold, by its head; null for a column whose name says nothing. */
export const columnsOf = (head: Piece): readonly (EntryKey | null)[] =>
  head.rich.text.split('\n').map((cell) => entryKeyOf(cell.trim()))

/** The cells of a table's row that say something, each with the number of its column. */
export const cellsOf = (piece: Piece): readonly { readonly rich: Rich; readonly column: number }[] => {
  const cells: { rich: Rich; column: number }[] = []
  let from = 0
  for (const [column, cell] of piece.rich.text.split('\n').entries()) {
    const rich = trimRich(sliceRich(piece.rich, from, from + cell.length))
    if (/[\p{L}\p{N}]/u.test(rich.text)) cells.push({ rich, column })
    from += cell.length + 1
  }
  return cells
}
