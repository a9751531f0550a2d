import { type Lists, listOf, NumberList } from '../model/lists.ts'
import { titleWords } from '../names/title-key.ts'
import type { Partition } from './partition.ts'
import { workAt } from './projection.ts'
import type { Subjects, Vocabulary } from './subjects.ts'
import { exclusionOfWork } from './tie-selection.ts'

/** A topic or a word of titles with how much it sets a community apart. */
export interface StandingTerm {
  readonly kind: 'TOPIC' | 'WORD'
  /** The word, or the id of the topic. */
  readonly term: string
  /** See `logLikelihood`. */
  readonly score: number
  /** Papers of the community that have it. */
  readonly paperCount: number
}

/** Chance explains greater scores in less than one case of a hundred: chi-squared with one degree of freedom. */
export const leastScore = 6.63

/** What sets the communities of a partition apart, from the papers that are theirs. */
export class CommunityTerms {
  /** By community: its papers; see `papersOfCommunities`. */
  readonly #papers: Lists
  readonly #kinds: readonly Kind[]

  constructor(partition: Partition, { topics, words }: Subjects) {
    this.#papers = papersOfCommunities(partition)
    const counted = (kind: Kind['kind'], vocabulary: Vocabulary): Kind => ({
      kind,
      vocabulary,
      counts: countTerms(vocabulary, this.#papers.items),
    })
    this.#kinds = [counted('TOPIC', topics), counted('WORD', words)]
  }

  /** The terms that stand out: the greatest score first, then topics before words, then by term. */
  of(community: number): readonly StandingTerm[] {
    const own = listOf(this.#papers, community)
    const others = this.#papers.items.length - own.length
    const standing: StandingTerm[] = []
    for (const { kind, vocabulary, counts } of this.#kinds) {
      for (const [number, paperCount] of countTerms(vocabulary, own)) {
        const elsewhere = (counts.get(number) ?? 0) - paperCount
        if (paperCount * others <= elsewhere * own.length) continue
        const score = logLikelihood(paperCount, own.length, elsewhere, others)
        if (score >= leastScore) standing.push({ kind, term: vocabulary.terms[number] as string, score, paperCount })
      }
    }
    return standing.sort(
      (a, b) => b.score - a.score || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) || (a.term < b.term ? -1 : 1),
    )
  }
}

/** A vocabulary, and by term how many papers of all communities have it. */
interface Kind {
  readonly kind: StandingTerm['kind']
  readonly vocabulary: Vocabulary
  readonly counts: ReadonlyMap<number, number>
}

const countTerms = ({ ofPaper }: Vocabulary, papers: Int32Array): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (const paper of papers) for (const term of listOf(ofPaper, paper)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/**
 * How badly one common share explains how many of the papers here and elsewhere have a term: twice the sum of O ln(O/E) over those that
 * have it and those that have not, with O the papers there are and E those to expect (Dunning 1993).
 */
export const logLikelihood = (here: number, allHere: number, elsewhere: number, allElsewhere: number): number => {
  const share = (here + elsewhere) / (allHere + allElsewhere)
  const part = (observed: number, expected: number) => (observed === 0 ? 0 : observed * Math.log(observed / expected))
  return (
    2 *
    (part(here, allHere * share) +
      part(allHere - here, allHere * (1 - share)) +
      part(elsewhere, allElsewhere * share) +
      part(allElsewhere - elsewhere, allElsewhere * (1 - share)))
  )
}

/** The first of some texts that say something new: none whose words were all said before. Null where there is no text. */
export const labelOf = (texts: Iterable<string>, count: number): string | null => {
  const said = new Set<string>()
  const chosen: string[] = []
  for (const text of texts) {
    const words = titleWords(text)
    if (words.length > 0 && words.every((word) => said.has(word))) continue
    for (const word of words) said.add(word)
    chosen.push(text)
    if (chosen.length === count) break
  }
  return chosen.length === 0 ? null : chosen.join(', ')
}

/** By community: the papers that count and were written by at least two of its people. A paper may be of two communities. */
export const papersOfCommunities = ({ graph, communities, keys }: Partition): Lists => {
  const { projection, selection } = graph
  const { authors, certain } = projection
  const papers = Array.from(keys, () => new NumberList(8))
  for (let paper = 0; paper < projection.papers.ids.length; paper++) {
    const work = workAt(projection, paper)
    if (work.size > projection.tieLimit || exclusionOfWork(work, selection) !== null) continue
    const [one, several] = [new Set<number>(), new Set<number>()]
    for (let place = authors.starts[paper] as number; place < (authors.starts[paper + 1] as number); place++) {
      const community = communities[authors.items[place] as number] as number
      if (community === -1 || (selection.certainOnly && certain[place] === 0)) continue
      if (one.has(community)) several.add(community)
      else one.add(community)
    }
    for (const community of several) papers[community]?.push(paper)
  }
  const starts = new Int32Array(papers.length + 1)
  for (const [community, list] of papers.entries()) starts[community + 1] = (starts[community] as number) + list.length
  const items = new Int32Array(starts.at(-1) ?? 0)
  for (const [community, list] of papers.entries()) items.set(list.done(), starts[community])
  return { starts, items }
}
