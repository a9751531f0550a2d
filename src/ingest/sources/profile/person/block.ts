import type { Piece } from '../text/piece.ts'
import { continues, JoinedLine } from '../text/wrapping.ts'
import { claimOf } from './claim.ts'

/** Lines that belong together: a head and the list items below it. */
export interface Block {
  readonly head: readonly Piece[]
  readonly items: readonly Piece[]
  readonly from: number
  readonly to: number
}

/** A piece to which the rests of its line are joined. */
export type LongPiece = Piece

interface Draft {
  readonly piece: Piece
  readonly joined: JoinedLine
  to: number
  width: number
}

/** A sentence that a page's end cut goes on behind the gap. */
const isCut = (before: Draft, piece: Piece): boolean =>
  piece.afterGap &&
  before.joined.length > (/\p{Script=Han}$/u.test(before.joined.tail) ? 30 : 60) &&
  before.piece.marker !== null &&
  /[^.。!！?？:：;；)）\]\d]$/.test(before.joined.tail) &&
  /^(?:\p{Ll}|\p{Script=Han})/u.test(piece.rich.text)

/** The pieces with the rests of broken lines joined to them. */
export const unbroken = (pieces: readonly Piece[], column: number | null): readonly LongPiece[] => {
  const drafts: Draft[] = []
  for (const piece of pieces) {
    const last = drafts.at(-1)
    const width = piece.source.length + piece.indent
    const open =
      last !== undefined && piece.marker === null && !piece.afterBreak && piece.level === 0 && last.piece.level === 0
    const goesOn =
      open &&
      !piece.afterGap &&
      claimOf(piece.rich.text) === null &&
      claimOf(last.joined.tail) === null &&
      continues(last.joined.tail, piece.rich.text, last.width, column) > 0
    if (last !== undefined && (goesOn || (open && isCut(last, piece)))) {
      last.joined.add(piece.rich)
      last.to = piece.to
      last.width = width
    } else drafts.push({ piece, joined: new JoinedLine(piece.rich), to: piece.to, width })
  }
  return drafts.map(({ piece, joined, to }) => (joined.single ? piece : { ...piece, rich: joined.toRich(), to }))
}

/** What a line brings to a block; a second time begins the next block. */
export interface Features {
  readonly period: boolean
  readonly name: boolean
}

/**
 * Cuts the pieces of a section into blocks: a line without a list mark begins one where list items came before it, where
 * it is set apart as a heading, or where it repeats what the block already has.
 */
export const blocksOf = (
  pieces: readonly LongPiece[],
  featuresOf: (piece: LongPiece) => Features,
  bulletsAreBlocks: boolean,
): readonly Block[] => {
  const blocks: Block[] = []
  let head: LongPiece[] = []
  let items: LongPiece[] = []
  let period = false
  let name = false
  const close = () => {
    const all = [...head, ...items]
    const first = all[0]
    if (first !== undefined)
      blocks.push({
        head,
        items,
        from: all.reduce((least, piece) => Math.min(least, piece.line), first.line),
        to: all.reduce((most, piece) => Math.max(most, piece.to), first.to),
      })
    head = []
    items = []
    period = false
    name = false
  }
  for (const piece of pieces) {
    const features = featuresOf(piece)
    if (
      piece.marker !== null &&
      head.length > 0 &&
      !(bulletsAreBlocks && piece.indent === 0 && features.period && features.name && period && name)
    ) {
      items.push(piece)
      continue
    }
    if (piece.marker !== null) {
      if (head.length > 0 || bulletsAreBlocks) close()
      head.push(piece)
      period = features.period
      name = features.name
      if (!bulletsAreBlocks) close()
      continue
    }
    const repeats = (features.period && period) || (features.name && name)
    if (head.length > 0 && (items.length > 0 || piece.level > 0 || repeats)) close()
    head.push(piece)
    period ||= features.period
    name ||= features.name
  }
  close()
  return blocks
}
