import { type Lists, lengthOf, listOf, Marks, NumberList, placesByKey } from '../../model/lists.ts'
import { LocalFrequency } from '../../names/local-frequency.ts'
import type { PersonName } from '../../names/person-name.ts'
import { hasHan } from '../../names/script.ts'
import type { Corpus } from './corpus.ts'
import { type Settings, settings as usual } from './settings.ts'

/**
 * A community of a few hundred names cannot tell how rare a name is; the weights were found on archives of this many names,
 * and a smaller graph is taken as a part of such an archive.
 */
const referenceNames = 54_000
/** Co-authors with names more common than this connect strangers, so that nothing is seen through them. */
const commonestGoBetween = 60
/** In a longer list of authors people hardly know each other: each has as companions so many before and after. */
const nearInLongList = 50
const isFull = ({ tokens, given }: PersonName): boolean =>
  tokens.length > 1 && given.every((token) => [...token].length > 1 || hasHan(token))

/** What the whole corpus says about how much a name, a word or a venue tells, and who writes with whom. */
export class Evidence {
  readonly corpus: Corpus
  readonly settings: Settings
  readonly mentionsOfName: Lists
  /** By title word, by affiliation word and by venue: the logarithm of how rare it is. */
  readonly wordWeight: Float64Array
  readonly affiliationWeight: Float64Array
  readonly venueWeight: Float64Array
  /** By work: the length of the vector of its title's words, squared. */
  readonly titleSquare: Float64Array
  private readonly frequency: LocalFrequency
  private readonly total: number
  private readonly workCountOfName: Int32Array
  private readonly lambdas: Float64Array
  private readonly weights: Float64Array
  private readonly neighbours: (Int32Array | undefined)[] = []
  private readonly seen: Marks
  private readonly seenAgain: Marks
  private readonly found = new NumberList()

  constructor(corpus: Corpus, settings: Settings = usual) {
    this.corpus = corpus
    this.settings = settings
    const nameCount = corpus.names.length
    this.mentionsOfName = placesByKey(corpus.name, nameCount)
    this.frequency = new LocalFrequency(corpus.names)
    this.total = Math.max(referenceNames, nameCount)
    this.lambdas = new Float64Array(nameCount).fill(Number.NaN)
    this.weights = new Float64Array(nameCount).fill(Number.NaN)
    this.seen = new Marks(Math.max(nameCount, corpus.wordCount, corpus.affiliationWordCount))
    this.seenAgain = new Marks(nameCount)
    this.workCountOfName = new Int32Array(nameCount)
    for (let name = 0; name < nameCount; name++) {
      let last = -1
      for (const mention of listOf(this.mentionsOfName, name)) {
        const work = corpus.work[mention] ?? -1
        if (work !== last && work >= 0) this.workCountOfName[name] = (this.workCountOfName[name] ?? 0) + 1
        last = work
      }
    }
    this.wordWeight = this.weightsOf(corpus.titleWords, corpus.wordCount, corpus.workCount)
    this.affiliationWeight = this.weightsOf(corpus.affiliationWords, corpus.affiliationWordCount, corpus.mentionCount)
    const venues = placesByKey(corpus.venue, corpus.venueCount)
    this.venueWeight = Float64Array.from({ length: corpus.venueCount }, (_, venue) =>
      Math.log(Math.max(1, corpus.workCount / Math.max(1, lengthOf(venues, venue)))),
    )
    this.titleSquare = Float64Array.from({ length: corpus.workCount }, (_, work) => {
      const words = listOf(corpus.titleWords, work)
      let square = 0
      for (const one of words) for (const other of words) if (one === other) square += (this.wordWeight[one] ?? 0) ** 2
      return square
    })
  }

  /** Expected number of people of this name in an archive of 65,000; see `names/local-frequency.ts`. */
  rarity(name: number): number {
    const known = this.lambdas[name] ?? Number.NaN
    if (!Number.isNaN(known)) return known
    const printed = this.corpus.names[name]
    const value = printed === undefined ? Number.POSITIVE_INFINITY : this.frequency.rarity(printed)
    this.lambdas[name] = value
    return value
  }

  /**
   * True when the name alone makes two mentions likely one person: a rare full name. In an archive so many names are rare that
   * some of them have several bearers, so that it must be rarer there.
   */
  isEnough(name: number): boolean {
    const printed = this.corpus.names[name]
    const { small, archive } = this.settings.nameAlone
    const bound = this.frequency.isSmall ? small : archive
    return printed !== undefined && isFull(printed) && this.rarity(name) < bound
  }

  /** How much it says to share this person: less for common names and for people with many works. */
  companionWeight(name: number): number {
    const known = this.weights[name] ?? Number.NaN
    if (!Number.isNaN(known)) return known
    const value = Math.max(0.1, Math.log(this.total / this.commonness(name)))
    this.weights[name] = value
    return value
  }

  /**
   * Adds the names that stand beside this mention to a list, each once; none where two authors of one name stand in the list,
   * since these companions do not tell which of the two is who.
   */
  addCompanions(mention: number, list: NumberList): void {
    const { corpus, seen } = this
    const work = corpus.work[mention] ?? -1
    const own = corpus.name[mention] ?? -1
    seen.clear()
    if (own >= 0) seen.add(own)
    if (work < 0) {
      for (const name of listOf(corpus.companions, mention)) if (seen.add(name)) list.push(name)
      return
    }
    const from = Math.max(corpus.firstMention[work] ?? 0, mention - nearInLongList)
    const to = Math.min(corpus.firstMention[work + 1] ?? 0, mention + nearInLongList + 1)
    const { length } = list
    for (let other = from; other < to; other++) {
      const name = corpus.name[other] ?? -1
      if (name >= 0 && seen.add(name)) list.push(name)
      else if (name === own && other !== mention) {
        list.length = length
        return
      }
    }
  }

  /** Adds the names on other works of the companions, without the companions themselves and the own name. */
  addSecondCompanions(own: number, companions: Int32Array, list: NumberList): void {
    const { seenAgain: seen } = this
    seen.clear()
    if (own >= 0) seen.add(own)
    for (const companion of companions) seen.add(companion)
    for (const companion of companions) {
      if (this.commonness(companion) > commonestGoBetween) continue
      for (const name of this.neighboursOf(companion)) if (seen.add(name)) list.push(name)
    }
  }

  private commonness(name: number): number {
    return Math.max(1, this.workCountOfName[name] ?? 0) + 3 * this.rarity(name)
  }

  /** The names on all works of a name; of one with works without end only while it may be a go-between. */
  private neighboursOf(name: number): Int32Array {
    const known = this.neighbours[name]
    if (known !== undefined) return known
    const { corpus, seen, found } = this
    const { work: workOf, firstMention, name: nameOf } = corpus
    seen.clear()
    seen.add(name)
    found.length = 0
    for (const mention of listOf(this.mentionsOfName, name)) {
      const work = workOf[mention] ?? -1
      if (work < 0) continue
      const from = Math.max(firstMention[work] ?? 0, mention - nearInLongList)
      const to = Math.min(firstMention[work + 1] ?? 0, mention + nearInLongList + 1)
      for (let other = from; other < to; other++) {
        const neighbour = nameOf[other] ?? -1
        if (neighbour >= 0 && seen.add(neighbour)) found.push(neighbour)
      }
    }
    const neighbours = found.done()
    this.neighbours[name] = neighbours
    return neighbours
  }

  private weightsOf(lists: Lists, wordCount: number, documentCount: number): Float64Array {
    const counts = new Int32Array(wordCount)
    const { seen } = this
    for (let index = 0; index + 1 < lists.starts.length; index++) {
      seen.clear()
      for (const word of listOf(lists, index)) if (seen.add(word)) counts[word] = (counts[word] ?? 0) + 1
    }
    return Float64Array.from(counts, (count) => Math.log(1 + documentCount / Math.max(1, count)))
  }
}
