import { type Lists, lengthOf } from '../model/lists.ts'

/** Terms of one kind, the words of titles or topics, and what bears them; people and papers are those of a projection. */
export interface Vocabulary {
  /** Ascending: words, or ids of topics. A term is a place here. */
  readonly terms: readonly string[]
  /** By paper: its terms, ascending, each once. */
  readonly ofPaper: Lists
  /** By person: terms that are said of the person, not of a paper; ascending. */
  readonly ofPerson: Lists
  /** By term: the papers, ascending, so newest first. */
  readonly papers: Lists
  /** By term: the people of whom it is said, ascending. */
  readonly people: Lists
  /** By term: how rare it is; see `rarityOf`. */
  readonly rarity: Float64Array
}

/** What papers and people are about. About 100 bytes a paper (measured on 61,000). */
export interface Subjects {
  readonly words: Vocabulary
  readonly topics: Vocabulary
}

/** The number of a term; -1 for one that nothing bears. */
export const termNumber = ({ terms }: Vocabulary, term: string): number => {
  let [low, high] = [0, terms.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = terms[middle] as string
    if (found === term) return middle
    if (found < term) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** How rare a term is: ln(1 + N/n) of N papers, n of which bear it (Spärck Jones 1972, kept above 0 for a term of all papers). */
export const rarityOf = (papers: Lists, paperCount: number): Float64Array => {
  const rarity = new Float64Array(papers.starts.length - 1)
  for (let term = 0; term < rarity.length; term++)
    rarity[term] = Math.log(1 + paperCount / Math.max(1, lengthOf(papers, term)))
  return rarity
}
