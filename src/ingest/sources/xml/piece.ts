/** Which tags cut a document: the entries that are read one by one, and what they stand in, outermost first. */
export interface XmlShape {
  /** Elements that are taken whole: papers, and what says something of several papers. */
  readonly units: readonly string[]
  /** Elements around the units; only their start tags are looked at. */
  readonly containers: readonly string[]
}

interface OnLine {
  /** 1-based. */
  readonly line: number
}

/** A piece of a document: a container's tag, a whole unit, what stands between them, or what cannot be taken. */
export type XmlPiece = OnLine &
  (
    | { readonly kind: 'open'; readonly name: string; readonly text: string }
    | { readonly kind: 'close'; readonly name: string }
    | { readonly kind: 'unit'; readonly name: string; readonly text: string }
    | { readonly kind: 'stray'; readonly text: string; readonly lastLine: number }
    | { readonly kind: 'fault'; readonly reason: string; readonly text: string }
  )

/** At most so many characters are taken as one unit; the longest author lists there are have a third of it. */
export const longestUnit = 2 * 1024 * 1024

/** At most so many characters are taken as one tag between the units. */
export const longestTag = 64 * 1024
