import { type Lists, listOf, placesByKey } from '../../model/lists.ts'
import type { Corpus } from './corpus.ts'
import type { Constraints } from './decision.ts'
import type { People } from './people.ts'

/** What an earlier run found of the mentions that were there then. */
export interface Previous {
  /** By mention: the number of its person so far; -1 for a mention that is new. */
  readonly person: Int32Array
  readonly certain: Uint8Array
}

/**
 * By mention 1 where something is to be decided: with names, all mentions of people who have a mention of one of them, of all
 * names of these people, and so on. The others are put together as they were.
 */
export const scopeOf = (
  corpus: Corpus,
  constraints: Constraints,
  scope: 'all' | { readonly names: ReadonlySet<number>; readonly previous: Previous },
  people: People,
): Uint8Array => {
  const decided = new Uint8Array(corpus.mentionCount)
  if (scope === 'all') return decided.fill(1)
  const { names, previous } = scope
  const count = previous.person.reduce((most, person) => Math.max(most, person + 1), 0)
  const mentionsOfPerson = placesByKey(previous.person, count)
  const reach = new Reach(corpus, previous.person, mentionsOfPerson, decided)
  for (const name of names) reach.name(name)
  for (let mention = 0; mention < corpus.mentionCount; mention++)
    if ((previous.person[mention] ?? -1) < 0) reach.mention(mention)
  reach.spread(constraints)
  keepOthers(mentionsOfPerson, count, previous.certain, decided, people)
  return decided
}

/** Everything that hangs together with what is touched: names, people, identifiers and decisions. */
class Reach {
  private readonly corpus: Corpus
  private readonly person: Int32Array
  private readonly mentionsOfPerson: Lists
  private readonly mentionsOfName: Lists
  private readonly decided: Uint8Array
  private readonly touched: number[] = []
  private readonly names = new Set<number>()

  constructor(corpus: Corpus, person: Int32Array, mentionsOfPerson: Lists, decided: Uint8Array) {
    this.corpus = corpus
    this.person = person
    this.mentionsOfPerson = mentionsOfPerson
    this.mentionsOfName = placesByKey(corpus.name, corpus.names.length)
    this.decided = decided
  }

  name(name: number): void {
    if (this.names.has(name)) return
    this.names.add(name)
    for (const mention of listOf(this.mentionsOfName, name)) this.mention(mention)
  }

  mention(mention: number): void {
    if (this.decided[mention] === 1) return
    this.decided[mention] = 1
    this.touched.push(mention)
  }

  spread({ together, apart }: Constraints): void {
    const holders = this.holdersByAnchor()
    const decisions = [
      ...together.map(({ mentions }) => mentions),
      ...apart.map(({ groups: [one, other] }) => [...one, ...other]),
    ]
    const decisionsOf = new Map<number, (readonly number[])[]>()
    for (const mentions of decisions)
      for (const mention of mentions) decisionsOf.set(mention, [...(decisionsOf.get(mention) ?? []), mentions])
    for (let mention = this.touched.pop(); mention !== undefined; mention = this.touched.pop()) {
      const person = this.person[mention] ?? -1
      if (person >= 0) for (const other of listOf(this.mentionsOfPerson, person)) this.mention(other)
      const name = this.corpus.name[mention] ?? -1
      if (name >= 0) this.name(name)
      for (const anchor of listOf(this.corpus.anchors, mention))
        for (const holder of holders.get(anchor) ?? []) this.mention(holder)
      for (const mentions of decisionsOf.get(mention) ?? []) for (const other of mentions) this.mention(other)
    }
  }

  private holdersByAnchor(): ReadonlyMap<number, readonly number[]> {
    const holders = new Map<number, number[]>()
    for (let mention = 0; mention < this.corpus.mentionCount; mention++) {
      for (const anchor of listOf(this.corpus.anchors, mention)) {
        const known = holders.get(anchor)
        if (known === undefined) holders.set(anchor, [mention])
        else known.push(mention)
      }
    }
    return holders
  }
}

const keepOthers = (
  mentionsOfPerson: Lists,
  personCount: number,
  certain: Uint8Array,
  decided: Uint8Array,
  people: People,
): void => {
  for (let person = 0; person < personCount; person++) {
    let first = -1
    let firstCertain = -1
    for (const mention of listOf(mentionsOfPerson, person)) {
      if (decided[mention] === 1) break
      if (first >= 0) people.keep(first, mention, false)
      else first = mention
      if (certain[mention] !== 1) continue
      if (firstCertain >= 0) people.keep(firstCertain, mention, true)
      else firstCertain = mention
    }
  }
}
