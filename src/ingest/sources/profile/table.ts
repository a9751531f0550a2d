import type { Piece } from './piece.ts'

const columnNames =
  /^(?:#|no\.?|year|date|title|paper|papers|publication|authors?|venue|journal|conference|conference\/journal|where|link|links|pdf|code|status|doi|type|年份|年|标题|题目|论文|论文题目|作者|期刊|会议|期刊\/会议|发表刊物|状态|链接|序号)$/i

/** True for the row that names the columns of a table of publications. */
export const isTableHead = (piece: Piece): boolean => {
  if (!piece.cells) return false
  const cells = piece.rich.text.split('\n').map((cell) => cell.trim())
  return cells.length > 1 && cells.every((cell) => cell === '' || columnNames.test(cell))
}
