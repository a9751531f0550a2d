/** A person in a picture. */
export interface PictureNode {
  readonly id: string
  readonly label: string
  readonly paperCount: number
  /** The number of the person's group, from 0. */
  readonly community: number
  /** Steps from where the network starts. */
  readonly distance: number
}

/** A tie in a picture; its ends are ids of nodes of the same picture. */
export interface PictureTie {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly weight: number
}

/** What is drawn: people and the ties between them. */
export interface Picture {
  readonly nodes: readonly PictureNode[]
  readonly ties: readonly PictureTie[]
}

/** A point; where depends on who gives it. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** The radius of a person's disc in pixels: its area grows with the papers. */
export function radiusOf({ paperCount }: PictureNode, mostPapers: number): number {
  return 4 + 13 * Math.sqrt(paperCount / Math.max(1, mostPapers))
}

/** The width of a tie in pixels, which grows with the root of its weight. */
export function widthOf({ weight }: PictureTie, greatestWeight: number): number {
  return 0.6 + 3.9 * Math.sqrt(weight / Math.max(Number.MIN_VALUE, greatestWeight))
}

/** The greatest numbers of a picture, by which its sizes are set. */
export function greatestOf({ nodes, ties }: Picture): { readonly papers: number; readonly weight: number } {
  return {
    papers: nodes.reduce((most, { paperCount }) => Math.max(most, paperCount), 0),
    weight: ties.reduce((most, { weight }) => Math.max(most, weight), 0),
  }
}
