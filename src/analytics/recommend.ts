import { complementaryTopics, coverage, coverageSignal } from './complementary-topics.ts'
import { Likeness } from './likeness.ts'
import { type Nearness, nearnessOf } from './nearness.ts'
import { partsOf, type RecommendationPart, scoreOf } from './recommendation-part.ts'
import type { Standpoint } from './standpoint.ts'
import type { Subjects } from './subjects.ts'
import { weightUnits } from './tie-selection.ts'

/** The best so many of each source are candidates: shared co-authors, walks, title words, topics, each topic wished for. */
export const mostOfSource = 1_000
/** Who published nothing for so many years is not recommended. */
export const inactiveYears = 5

/** For whom, and who is out of the question; people and topics by number. */
export interface RecommendationRequest {
  readonly person: number
  readonly wishedTopics: readonly number[]
  /** Those who may be the same as the person or a co-author, or are said to stand in a relation to the person. */
  readonly barred: ReadonlySet<number>
  readonly colleagues: ReadonlySet<number>
}

/** Somebody to write with. */
export interface Recommendation {
  readonly person: number
  /** The sum of the parts. */
  readonly score: number
  readonly parts: readonly RecommendationPart[]
}

/** What recommendations were chosen from. */
export interface Recommendations {
  /** The best first, ties by id. */
  readonly best: readonly Recommendation[]
  /** Candidates who were scored. */
  readonly candidateCount: number
  /** Candidates who were left out, by rule. */
  readonly leftOut: { readonly coauthors: number; readonly barred: number; readonly inactive: number }
  /** False when a bound on the work was reached: walks and like papers beyond it were not looked at. */
  readonly isExact: boolean
  readonly nearness: Nearness
  readonly words: Likeness
  readonly topics: Likeness
  readonly complementary: ReadonlySet<number>
}

/**
 * The best people to write with. Candidates are two and three steps away, or write of the same words or topics, or of the topics wished for.
 * Left out: who ever wrote with the person as far as the standpoint sees, who is barred, and who wrote nothing in the last `inactiveYears` years.
 */
export const recommend = (
  standpoint: Standpoint,
  subjects: Subjects,
  request: RecommendationRequest,
  first: number,
): Recommendations => {
  const { person, wishedTopics } = request
  const nearness = nearnessOf(standpoint, person)
  const words = new Likeness(standpoint, subjects.words, person)
  const topics = new Likeness(standpoint, subjects.topics, person)
  const complementary = complementaryTopics(standpoint, subjects.topics, topics, wishedTopics)
  const { candidates, isExact } = findCandidates(standpoint, subjects, request, { nearness, words, topics })

  const leftOut = { coauthors: 0, barred: 0, inactive: 0 }
  const coauthors = coauthorsOf(standpoint, person)
  const scored: Recommendation[] = []
  for (const candidate of candidates) {
    if (candidate === person) continue
    if (coauthors.has(candidate)) leftOut.coauthors++
    else if (request.barred.has(candidate)) leftOut.barred++
    else if (!isActive(standpoint, candidate)) leftOut.inactive++
    else {
      const covered = coverage(standpoint, subjects.topics, complementary, candidate)
      const parts = partsOf({
        shared: nearness.shared.of(candidate),
        met: nearness.met.of(candidate),
        words: words.cosineWith(candidate),
        topics: topics.cosineWith(candidate),
        complementary: coverageSignal(covered, wishedTopics.length),
        activity: standpoint.activity[candidate] as number,
        isColleague: request.colleagues.has(candidate),
      })
      scored.push({ person: candidate, score: scoreOf(parts), parts })
    }
  }
  const best = scored.sort((a, b) => weightUnits(b.score) - weightUnits(a.score) || a.person - b.person).slice(0, first)
  return { best, candidateCount: scored.length, leftOut, isExact, nearness, words, topics, complementary }
}

/** Everybody who wrote with a person up to the standpoint, on however large papers and however surely. */
export const coauthorsOf = ({ graph: { projection }, freshness }: Standpoint, person: number): ReadonlySet<number> => {
  const { papersOf, authors } = projection
  const found = new Set<number>()
  for (let at = papersOf.starts[person] as number; at < (papersOf.starts[person + 1] as number); at++) {
    const paper = papersOf.items[at] as number
    if (freshness[paper] === 0) continue
    for (let place = authors.starts[paper] as number; place < (authors.starts[paper + 1] as number); place++)
      found.add(authors.items[place] as number)
  }
  found.delete(person)
  return found
}

/** Whether somebody has a paper of the last years, or one of an unknown year. */
const isActive = ({ graph: { projection }, year: now, freshness }: Standpoint, person: number): boolean => {
  const { papersOf, papers } = projection
  for (let at = papersOf.starts[person] as number; at < (papersOf.starts[person + 1] as number); at++) {
    const paper = papersOf.items[at] as number
    const year = papers.years[paper] as number
    if (freshness[paper] !== 0 && (year === 0 || year > now - inactiveYears)) return true
  }
  return false
}

interface Sources {
  readonly nearness: Nearness
  readonly words: Likeness
  readonly topics: Likeness
}

/** Everybody who comes into question, each once, by number. */
const findCandidates = (
  standpoint: Standpoint,
  subjects: Subjects,
  { wishedTopics }: RecommendationRequest,
  { nearness, words, topics }: Sources,
): { readonly candidates: readonly number[]; readonly isExact: boolean } => {
  const sources = [
    ...[nearness.shared, nearness.met].map((sums) => ({
      people: sums.greatest(mostOfSource),
      isExact: nearness.isExact,
    })),
    words.alike(mostOfSource),
    topics.alike(mostOfSource),
    ...wishedTopics.map((topic) => bearersOf(standpoint, subjects, topic)),
  ]
  const candidates = new Set(sources.flatMap(({ people }) => people))
  return { candidates: [...candidates].sort((a, b) => a - b), isExact: sources.every(({ isExact }) => isExact) }
}

/** Who names a topic as an interest, and who wrote of it lately. */
const bearersOf = (
  { graph: { projection } }: Standpoint,
  { topics: { papers, people } }: Subjects,
  topic: number,
): { readonly people: readonly number[]; readonly isExact: boolean } => {
  const found = new Set(people.items.subarray(people.starts[topic], people.starts[topic + 1]))
  for (let at = papers.starts[topic] as number; at < (papers.starts[topic + 1] as number); at++) {
    const paper = papers.items[at] as number
    const { starts, items } = projection.authors
    for (let place = starts[paper] as number; place < (starts[paper + 1] as number); place++) {
      if (found.size >= mostOfSource) return { people: [...found], isExact: true }
      found.add(items[place] as number)
    }
  }
  return { people: [...found], isExact: true }
}
