import { listOf } from '../../model/lists.ts'
import type { Corpus } from './corpus.ts'

/** Directions of the space; more tell no more about venues. */
const dimensions = 64
/** A word, name or venue points into so many of them, one way or the other. */
const marks = 6
/** Of a long list of authors so many stand for all. */
const mostNames = 20
/** A venue with so many works has shown as much of itself as not. */
const worksToKnow = 2

/** A venue in the text of a space: its seed, how much is known of it, and its direction. */
const rowBytes = 4 + 8 + 4 * dimensions

/** How much each thing tells: by title word, by venue, and by name. */
export interface Weights {
  readonly word: Float64Array
  readonly venue: Float64Array
  name(name: number): number
}

/** A number that depends on the letters of a text alone, so that no thing more moves the place of another. */
export const seedOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

const scatter = (value: number): number => {
  let bits = Math.imul(value ^ 0x9e3779b9, 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/**
 * Venues as directions in a space in which those of one field lie close together, though no title word and no author is the
 * same: a word is what surrounds it in titles (words, venue and authors), a work is its words, a venue is its works, each
 * without what all works have in common. Surroundings are summed as random vectors. Sources: Sahlgren 2005 (random indexing);
 * Arora, Liang and Ma 2017 (weighted mean without the common part).
 */
export class VenueSpace {
  private readonly venues: Float32Array
  /** By venue: how much of its field it has shown, 0 to 1. */
  private readonly known: Float64Array

  private constructor(venues: Float32Array, known: Float64Array) {
    this.venues = venues
    this.known = known
  }

  static of(corpus: Corpus, weights: Weights): VenueSpace {
    const works = worksFrom(corpus, weights, wordsFrom(corpus, weights))
    const venues = new Float32Array(corpus.venueCount * dimensions)
    const counts = new Float64Array(corpus.venueCount)
    for (let work = 0; work < corpus.workCount; work++) {
      const venue = corpus.venue[work] ?? -1
      if (venue < 0) continue
      counts[venue] = (counts[venue] ?? 0) + 1
      add(venues, venue, works, work, 1)
    }
    for (let venue = 0; venue < corpus.venueCount; venue++) normalise(venues, venue)
    return new VenueSpace(
      venues,
      counts.map((count) => Math.sqrt(count / (count + worksToKnow))),
    )
  }

  /** The space that a text of `toText` tells of, for venues of these seeds; nothing is known of those that were not in it. */
  static from(text: string, seeds: Int32Array): VenueSpace {
    const bytes = Buffer.from(text, 'base64')
    const rowOf = new Map<number, number>()
    for (let row = 0; row * rowBytes < bytes.length; row++) rowOf.set(bytes.readInt32LE(row * rowBytes), row * rowBytes)
    const venues = new Float32Array(seeds.length * dimensions)
    const known = new Float64Array(seeds.length)
    for (const [venue, seed] of seeds.entries()) {
      const row = rowOf.get(seed)
      if (row === undefined) continue
      known[venue] = bytes.readDoubleLE(row + 4)
      for (let at = 0; at < dimensions; at++) venues[venue * dimensions + at] = bytes.readFloatLE(row + 12 + 4 * at)
    }
    return new VenueSpace(venues, known)
  }

  /** As one text, which the graph keeps: making a space takes all works, and few works more move no venue. */
  toText(seeds: Int32Array): string {
    const bytes = Buffer.alloc(seeds.length * rowBytes)
    for (const [venue, seed] of seeds.entries()) {
      const row = venue * rowBytes
      bytes.writeInt32LE(seed, row)
      bytes.writeDoubleLE(this.known[venue] ?? 0, row + 4)
      for (let at = 0; at < dimensions; at++)
        bytes.writeFloatLE(this.venues[venue * dimensions + at] ?? 0, row + 12 + 4 * at)
    }
    return bytes.toString('base64')
  }

  /** How near two venues are to each other, -1 to 1; closer to 0 the less is known of them. */
  nearness(a: number, b: number): number {
    const { venues, known } = this
    const [one, other] = [a * dimensions, b * dimensions]
    let product = 0
    for (let at = 0; at < dimensions; at++) product += (venues[one + at] ?? 0) * (venues[other + at] ?? 0)
    return product * (known[a] ?? 0) * (known[b] ?? 0)
  }
}

/** By title word, its direction: what surrounds it. */
const wordsFrom = (corpus: Corpus, weights: Weights): Float32Array => {
  const { wordSeeds, venueSeeds, titleWords, firstMention } = corpus
  const nameSeeds = Int32Array.from(corpus.names, ({ joined }) => seedOf(joined))
  const words = new Float32Array(corpus.wordCount * dimensions)
  const around = new Float32Array(dimensions)
  for (let work = 0; work < corpus.workCount; work++) {
    const title = listOf(titleWords, work)
    if (title.length === 0) continue
    around.fill(0)
    for (const word of title) mark(around, 0, wordSeeds[word] ?? 0, weights.word[word] ?? 0)
    const venue = corpus.venue[work] ?? -1
    if (venue >= 0) mark(around, 0, ~(venueSeeds[venue] ?? 0), weights.venue[venue] ?? 0)
    const first = firstMention[work] ?? 0
    const last = Math.min(firstMention[work + 1] ?? 0, first + mostNames)
    for (let mention = first; mention < last; mention++) {
      const name = corpus.name[mention] ?? -1
      if (name >= 0) mark(around, 0, (nameSeeds[name] ?? 0) ^ 0x55555555, weights.name(name))
    }
    for (const word of title) add(words, word, around, 0, 1)
  }
  for (let word = 0; word < corpus.wordCount; word++) {
    mark(words, word, wordSeeds[word] ?? 0, weights.word[word] ?? 0)
    normalise(words, word)
  }
  return words
}

/** By work, the direction of its title without what all titles have in common. */
const worksFrom = ({ workCount, titleWords }: Corpus, weights: Weights, words: Float32Array): Float32Array => {
  const works = new Float32Array(workCount * dimensions)
  const mean = new Float32Array(dimensions)
  for (let work = 0; work < workCount; work++) {
    for (const word of listOf(titleWords, work)) add(works, work, words, word, weights.word[word] ?? 0)
    normalise(works, work)
    add(mean, 0, works, work, 1 / workCount)
  }
  for (let work = 0; work < workCount; work++) {
    add(works, work, mean, 0, -1)
    normalise(works, work)
  }
  return works
}

/** Adds the random direction of a seed to a row. */
const mark = (rows: Float32Array, row: number, seed: number, weight: number): void => {
  let bits = scatter(seed)
  for (let count = 0; count < marks; count++) {
    bits = scatter(bits + count)
    const at = row * dimensions + ((bits >>> 1) % dimensions)
    rows[at] = (rows[at] ?? 0) + ((bits & 1) === 1 ? weight : -weight)
  }
}

const add = (to: Float32Array, row: number, from: Float32Array, other: number, weight: number): void => {
  const here = row * dimensions
  const there = other * dimensions
  for (let at = 0; at < dimensions; at++) to[here + at] = (to[here + at] ?? 0) + weight * (from[there + at] ?? 0)
}

const normalise = (rows: Float32Array, row: number): void => {
  const from = row * dimensions
  let square = 0
  for (let at = from; at < from + dimensions; at++) square += (rows[at] ?? 0) ** 2
  if (square === 0) return
  const scale = 1 / Math.sqrt(square)
  for (let at = from; at < from + dimensions; at++) rows[at] = (rows[at] ?? 0) * scale
}
