import { FoundLists, type Lists, lengthOf, listOf, Marks, type NumberList, placesByKey } from '../../model/lists.ts'
import { rarity } from '../../names/frequency.ts'
import { LocalFrequency } from '../../names/local-frequency.ts'
import type { PersonName } from '../../names/person-name.ts'
import { hasHan } from '../../names/script.ts'
import type { Corpus } from './corpus.ts'
import { type Settings, settings as usual } from './settings.ts'
import { VenueSpace } from './venue-space.ts'

/**
 * A community of a few hundred names cannot tell how rare a name is; the weights were found on archives of this many names,
 * and a smaller graph is taken as a part of such an archive.
 */
const referenceNames = 54_000
/** Co-authors with names more common than this connect strangers, so that nothing is seen through them. */
const commonestGoBetween = 60
/** In a longer list of authors people hardly know each other: each has as companions so many before and after. */
const nearInLongList = 50
/** Expected bearers of a name among 65,000 people, times the names of the graph, up to which a name is enough. */
const bearersAllowed = 27
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
  private readonly tableLambdas: Float64Array
  private readonly weights: Float64Array
  /** What an earlier run found of venues; null when it is to be found anew. */
  private readonly venuesBefore: string | null
  private space: VenueSpace | null = null
  /** By mention, the names that stand beside it; by name, the names on all its works. */
  readonly companions: FoundLists
  private readonly neighbours: FoundLists
  private readonly seen: Marks
  private readonly seenAgain: Marks

  constructor(corpus: Corpus, settings: Settings = usual, venuesBefore: string | null = null) {
    this.corpus = corpus
    this.venuesBefore = venuesBefore
    this.settings = settings
    const nameCount = corpus.names.length
    this.mentionsOfName = placesByKey(corpus.name, nameCount)
    this.frequency = new LocalFrequency(corpus.names)
    this.total = Math.max(referenceNames, nameCount)
    this.lambdas = new Float64Array(nameCount).fill(Number.NaN)
    this.tableLambdas = new Float64Array(nameCount).fill(Number.NaN)
    this.weights = new Float64Array(nameCount).fill(Number.NaN)
    this.seen = new Marks(Math.max(nameCount, corpus.wordCount, corpus.affiliationWordCount))
    this.seenAgain = new Marks(nameCount)
    this.companions = new FoundLists(corpus.mentionCount, (mention, list) => this.findCompanions(mention, list))
    this.neighbours = new FoundLists(nameCount, (name, list) => this.findNeighbours(name, list))
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

  /** How near two venues are to each other, 0 to 1: 1 for one venue, else only as far as enough is known of both. */
  nearness(a: number, b: number): number {
    if (a < 0 || b < 0) return 0
    if (a === b) return 1
    this.space ??= this.findSpace()
    return Math.max(0, this.space.nearness(a, b))
  }

  /** What this run found of all venues, for those that come after it; null when nobody asked, or an earlier one knew it. */
  venuesFound(): string | null {
    return this.venuesBefore === null ? (this.space?.toText(this.corpus.venueSeeds) ?? null) : null
  }

  private findSpace(): VenueSpace {
    if (this.venuesBefore !== null) return VenueSpace.from(this.venuesBefore, this.corpus.venueSeeds)
    return VenueSpace.of(this.corpus, {
      word: this.wordWeight,
      venue: this.venueWeight,
      name: (name) => this.companionWeight(name),
    })
  }

  /** What the venues of two works tell: that they are one, or near to each other, and how rare the more common one is. */
  sharedVenue(a: number, b: number): number {
    if (a < 0 || b < 0) return 0
    const rarity = Math.min(this.settings.pair.rarestVenue, this.venueWeight[a] ?? 0, this.venueWeight[b] ?? 0)
    return rarity * this.nearness(a, b)
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

  /** The same by the reference table alone, so that no other name of the graph matters. */
  tableRarity(name: number): number {
    const known = this.tableLambdas[name] ?? Number.NaN
    if (!Number.isNaN(known)) return known
    const printed = this.corpus.names[name]
    const value = printed === undefined ? Number.POSITIVE_INFINITY : rarity(printed)
    if (name >= 0) this.tableLambdas[name] = value
    return value
  }

  /**
   * True when the name alone makes two mentions likely one person: a rare full name. The more names there are, the more of them
   * have several bearers though they are rare, so that the name must be rarer.
   */
  isEnough(name: number): boolean {
    const printed = this.corpus.names[name]
    const { small, archive } = this.settings.nameAlone
    const bound = Math.max(archive, Math.min(small, bearersAllowed / this.corpus.names.length))
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

  /** Adds the names that stand beside a mention to a list, each once. */
  addCompanions(mention: number, list: NumberList): void {
    const from = this.companions.startOf(mention)
    const to = from + this.companions.lengthOf(mention)
    const { values } = this.companions
    for (let at = from; at < to; at++) list.push(values[at] ?? 0)
  }

  /** Adds the names on other works of the companions, without the companions themselves and the own name. */
  addSecondCompanions(own: number, companions: Int32Array, list: NumberList): void {
    const { seenAgain: seen } = this
    seen.clear()
    if (own >= 0) seen.add(own)
    for (const companion of companions) seen.add(companion)
    for (const companion of companions) {
      if (this.commonness(companion) > commonestGoBetween) continue
      const from = this.neighbours.startOf(companion)
      const to = from + this.neighbours.lengthOf(companion)
      const { values } = this.neighbours
      for (let at = from; at < to; at++) if (seen.add(values[at] ?? 0)) list.push(values[at] ?? 0)
    }
  }

  private commonness(name: number): number {
    return Math.max(1, this.workCountOfName[name] ?? 0) + 3 * this.rarity(name)
  }

  /**
   * The names beside a mention, each once; none where two authors of one name stand in the list, since these companions do not
   * tell which of the two is who.
   */
  private findCompanions(mention: number, list: NumberList): void {
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

  /** The names on all works of a name; of one with works without end only while it may be a go-between. */
  private findNeighbours(name: number, list: NumberList): void {
    const { corpus, seen } = this
    const { work: workOf, firstMention, name: nameOf } = corpus
    seen.clear()
    seen.add(name)
    for (const mention of listOf(this.mentionsOfName, name)) {
      const work = workOf[mention] ?? -1
      if (work < 0) continue
      const from = Math.max(firstMention[work] ?? 0, mention - nearInLongList)
      const to = Math.min(firstMention[work + 1] ?? 0, mention + nearInLongList + 1)
      for (let other = from; other < to; other++) {
        const neighbour = nameOf[other] ?? -1
        if (neighbour >= 0 && seen.add(neighbour)) list.push(neighbour)
      }
    }
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
