import { type Lists, NumberList } from '../../model/lists.ts'
import type { PersonName } from '../../names/person-name.ts'
import type { Anchor } from './mention.ts'
import { seedOf } from './venue-space.ts'

/**
 * Everything that identity looks at, in columns: mentions, works, names, words and anchors are numbers. Mentions are numbered
 * in an order that the order of imports does not change (works by their keys, authors as printed, then the others), since
 * verdicts that are equally good go to the smaller numbers.
 */
export interface Corpus {
  readonly workCount: number
  readonly mentionCount: number
  /** By name number: one number for all prints with the same letters and suffix; of these, the print with most pieces. */
  readonly names: readonly PersonName[]
  /** By mention; -1 for one without a work. */
  readonly work: Int32Array
  /** By mention; -1 where the source names nobody. */
  readonly name: Int32Array
  /** By work, one more than there are works: the mentions of a work stand together. */
  readonly firstMention: Int32Array
  /** By work: numbers of content words of the title, repeated ones too. */
  readonly titleWords: Lists
  readonly wordCount: number
  /** By title word, and by venue: a number of its letters; see `seedOf`. */
  readonly wordSeeds: Int32Array
  readonly venueSeeds: Int32Array
  /** By work; -1 unknown. */
  readonly venue: Int32Array
  readonly venueCount: number
  /** By work; 0 unknown. */
  readonly year: Int32Array
  /** By mention: numbers of words, of another numbering than those of titles. */
  readonly affiliationWords: Lists
  readonly affiliationWordCount: number
  /** By mention: numbers in `anchorList`. */
  readonly anchors: Lists
  readonly anchorList: readonly Anchor[]
  /** By mention: the anchors of people who are said to be somebody else ("similar", "isnot"). */
  readonly others: Lists
  /** By mention: names of those named with a mention without a work (an advisor's student); empty for authors. */
  readonly companions: Lists
}

/** What a source says at a place where it names a person. */
export interface AddedMention {
  readonly affiliationWords: readonly string[]
  readonly anchors: readonly Anchor[]
  /** Keys of anchors of people whom the source calls other people than this one; see `Anchor.key`. */
  readonly others?: readonly string[]
}

/** An author's place. */
export interface AddedAuthor extends AddedMention {
  readonly name: PersonName
}

/** A work with its authors as printed, without groups. */
export interface AddedWork {
  readonly titleWords: readonly string[]
  readonly venue: string | null
  readonly year: number | null
  readonly authors: readonly AddedAuthor[]
}

/** A place that is no author's: the subject of a person record, the other end of a relation. */
export interface AddedPerson extends AddedMention {
  readonly name: PersonName | null
  readonly companions: readonly PersonName[]
}

class Numbering {
  readonly numbers = new Map<string, number>()

  of(key: string): number {
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const number = this.numbers.size
    this.numbers.set(key, number)
    return number
  }

  get size(): number {
    return this.numbers.size
  }

  seeds(): Int32Array {
    return Int32Array.from(this.numbers.keys(), seedOf)
  }
}

class ListColumn {
  private readonly starts = new NumberList()
  private readonly items = new NumberList()

  push(item: number): void {
    this.items.push(item)
  }

  /** Ends the list of the next number. */
  end(): void {
    if (this.starts.length === 0) this.starts.push(0)
    this.starts.push(this.items.length)
  }

  done(): Lists {
    if (this.starts.length === 0) this.starts.push(0)
    return { starts: this.starts.done(), items: this.items.done() }
  }
}

/** Collects works and mentions into a `Corpus`; all works come before the mentions without a work. */
export class CorpusBuilder {
  private readonly nameNumbers = new Numbering()
  private readonly names: PersonName[] = []
  private readonly words = new Numbering()
  private readonly venues = new Numbering()
  private readonly affiliations = new Numbering()
  private readonly anchorNumbers = new Numbering()
  private readonly anchorList: Anchor[] = []
  private readonly work = new NumberList()
  private readonly name = new NumberList()
  private readonly firstMention = new NumberList()
  private readonly venue = new NumberList()
  private readonly year = new NumberList()
  private readonly titleWords = new ListColumn()
  private readonly affiliationWords = new ListColumn()
  private readonly anchors = new ListColumn()
  private readonly others = new ListColumn()
  private readonly companions = new ListColumn()

  /** Adds a work; returns the number of its first author's mention, which the others follow in order. */
  addWork({ titleWords, venue, year, authors }: AddedWork): number {
    const first = this.work.length
    const work = this.firstMention.length
    this.firstMention.push(first)
    for (const word of titleWords) this.titleWords.push(this.words.of(word))
    this.titleWords.end()
    this.venue.push(venue === null ? -1 : this.venues.of(venue))
    this.year.push(year ?? 0)
    for (const author of authors) {
      this.add(work, author.name, author)
      this.companions.end()
    }
    return first
  }

  /** Adds a mention without a work; returns its number. */
  addMention(person: AddedPerson): number {
    const mention = this.work.length
    this.add(-1, person.name, person)
    for (const companion of person.companions) {
      const number = this.nameOf(companion)
      if (number >= 0) this.companions.push(number)
    }
    this.companions.end()
    return mention
  }

  build(): Corpus {
    const workCount = this.firstMention.length
    // Mentions without a work stand behind all others, so that the last work ends where they begin.
    const work = this.work.done()
    let authors = work.length
    while (authors > 0 && work[authors - 1] === -1) authors--
    this.firstMention.push(authors)
    return {
      workCount,
      mentionCount: work.length,
      names: this.names,
      work,
      name: this.name.done(),
      firstMention: this.firstMention.done(),
      titleWords: this.titleWords.done(),
      wordCount: this.words.size,
      wordSeeds: this.words.seeds(),
      venueSeeds: this.venues.seeds(),
      venue: this.venue.done(),
      venueCount: this.venues.size,
      year: this.year.done(),
      affiliationWords: this.affiliationWords.done(),
      affiliationWordCount: this.affiliations.size,
      anchors: this.anchors.done(),
      anchorList: this.anchorList,
      others: this.others.done(),
      companions: this.companions.done(),
    }
  }

  private add(work: number, name: PersonName | null, said: AddedMention): void {
    this.work.push(work)
    this.name.push(name === null ? -1 : this.nameOf(name))
    for (const word of said.affiliationWords) this.affiliationWords.push(this.affiliations.of(word))
    this.affiliationWords.end()
    for (const anchor of said.anchors) this.anchors.push(this.anchorOf(anchor.key, anchor))
    this.anchors.end()
    for (const key of said.others ?? []) this.others.push(this.anchorOf(key, null))
    this.others.end()
  }

  /** -1 for a text without letters, which names nobody. */
  private nameOf(name: PersonName): number {
    if (name.joined === '') return -1
    const number = this.nameNumbers.of(name.suffix === null ? name.joined : `${name.joined} ${name.suffix}`)
    const known = this.names[number]
    if (known === undefined || isFuller(name, known)) this.names[number] = name
    return number
  }

  private anchorOf(key: string, anchor: Anchor | null): number {
    const number = this.anchorNumbers.of(key)
    const known = this.anchorList[number]
    if (anchor !== null) this.anchorList[number] = known === undefined || known.reason === '' ? anchor : known
    else if (known === undefined) this.anchorList[number] = { key, kind: null, reason: '' }
    return number
  }
}

/**
 * Hyphens and blanks tell more than their absence, and so do marks on letters; what remains is decided by the letters, not by
 * who came first.
 */
const isFuller = (one: PersonName, other: PersonName): boolean => {
  if (one.pieces.length !== other.pieces.length) return one.pieces.length > other.pieces.length
  const [mine, theirs] = [marksOf(one), marksOf(other)]
  return mine === theirs ? one.text < other.text : mine > theirs
}

const marksOf = ({ text }: PersonName): number => text.match(/[\u00c0-\u024f]/g)?.length ?? 0
