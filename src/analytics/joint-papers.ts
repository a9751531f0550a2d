import { isCertainAuthor, type Projection } from './projection.ts'
import type { Years } from './year-overlap.ts'

/** Which joint papers count. */
export interface JointPaperLimits {
  readonly years: Years
  /** Null: of any number of authors. */
  readonly maxAuthorsPerPaper: number | null
}

/** What two people wrote together, papers over the limit of ties too; numbers of papers, newest first. */
export interface JointPapers {
  readonly counted: readonly number[]
  /** Of unknown year, where the years have a beginning: nobody knows whether they count. */
  readonly undated: readonly number[]
  readonly overAuthorLimit: number
  /** Of one of `counted`, or of `undated` where none is counted, both authorships are certain. */
  readonly certain: boolean
}

/** The joint papers of two people by their numbers. */
export const jointPapersOf = (
  projection: Projection,
  a: number,
  b: number,
  { years, maxAuthorsPerPaper }: JointPaperLimits,
): JointPapers => {
  const { papersOf, papers } = projection
  const [counted, undated]: [number[], number[]] = [[], []]
  let overAuthorLimit = 0
  let [left, right] = [papersOf.starts[a] as number, papersOf.starts[b] as number]
  while (left < (papersOf.starts[a + 1] as number) && right < (papersOf.starts[b + 1] as number)) {
    const paper = papersOf.items[left] as number
    const other = papersOf.items[right] as number
    if (paper <= other) left++
    if (other <= paper) right++
    if (paper !== other) continue
    const year = papers.years[paper] as number
    const isUndated = year === 0
    const isOpen = years.from === Number.NEGATIVE_INFINITY
    if (!isUndated && (year < years.from || year > years.to)) continue
    if (maxAuthorsPerPaper !== null && (papers.sizes[paper] as number) > maxAuthorsPerPaper) overAuthorLimit++
    else if (isUndated && !isOpen) undated.push(paper)
    else counted.push(paper)
  }
  const deciding = counted.length > 0 ? counted : undated
  const certain = deciding.some(
    (paper) => isCertainAuthor(projection, a, paper) && isCertainAuthor(projection, b, paper),
  )
  return { counted, undated, overAuthorLimit, certain }
}
