import { type Breathe, createBreathing } from '../model/breathe.ts'
import type { Lists } from '../model/lists.ts'
import { titleWords } from '../names/title-key.ts'
import { type Projection, personNumber } from './projection.ts'
import { rarityOf, type Subjects, type Vocabulary } from './subjects.ts'

/** A title is seldom longer; what stands behind so many words of one is not looked at. */
const mostWordsOfTitle = 64

/** Takes titles and topics in any order, and makes what the papers and people of a projection are about of them. */
export class SubjectBuilder {
  private readonly projection: Projection
  private readonly numbers: ReadonlyMap<string, number>
  private readonly words = new TermTable()
  private readonly topics = new TermTable()

  constructor(projection: Projection) {
    this.projection = projection
    this.numbers = new Map(projection.papers.ids.map((id, paper) => [id, paper]))
  }

  /** What was written since the projection was read is left out, here and below. */
  title(paper: string, title: string): void {
    const number = this.numbers.get(paper)
    if (number !== undefined)
      for (const word of titleWords(title).slice(0, mostWordsOfTitle)) this.words.ofPaper(number, word)
  }

  topicOfPaper(paper: string, topic: string): void {
    const number = this.numbers.get(paper)
    if (number !== undefined) this.topics.ofPaper(number, topic)
  }

  topicOfPerson(person: string, topic: string): void {
    const number = personNumber(this.projection, person)
    if (number !== -1) this.topics.ofPerson(number, topic)
  }

  /** Long loops let others of this process have their turn. */
  async build(): Promise<Subjects> {
    const breathe = createBreathing()
    const [paperCount, personCount] = [this.numbers.size, this.projection.people.length]
    return {
      words: await this.words.done(paperCount, personCount, breathe),
      topics: await this.topics.done(paperCount, personCount, breathe),
    }
  }
}

/** Terms as they come, with who bears them. */
class TermTable {
  private readonly numbers = new Map<string, number>()
  private readonly papers: number[][] = []
  private readonly people: number[][] = []

  ofPaper(paper: number, term: string): void {
    this.papers[this.numberOf(term)]?.push(paper)
  }

  ofPerson(person: number, term: string): void {
    this.people[this.numberOf(term)]?.push(person)
  }

  private numberOf(term: string): number {
    const known = this.numbers.get(term)
    if (known !== undefined) return known
    this.numbers.set(term, this.numbers.size)
    this.papers.push([])
    this.people.push([])
    return this.numbers.size - 1
  }

  async done(paperCount: number, personCount: number, breathe: Breathe): Promise<Vocabulary> {
    const terms = [...this.numbers.keys()].sort()
    await breathe()
    const order = terms.map((term) => this.numbers.get(term) ?? 0)
    const papers = await listsInOrder(this.papers, order, breathe)
    const people = await listsInOrder(this.people, order, breathe)
    return {
      terms,
      papers,
      people,
      ofPaper: turned(papers, paperCount),
      ofPerson: turned(people, personCount),
      rarity: rarityOf(papers, paperCount),
    }
  }
}

const listsInOrder = async (
  bearers: readonly (readonly number[])[],
  order: readonly number[],
  breathe: Breathe,
): Promise<Lists> => {
  const starts = new Int32Array(order.length + 1)
  const items = new Int32Array(bearers.reduce((sum, { length }) => sum + length, 0))
  let length = 0
  for (const [term, former] of order.entries()) {
    let last = -1
    for (const bearer of Int32Array.from(bearers[former] ?? []).sort()) {
      // Two sources may say the same.
      if (bearer !== last) items[length++] = bearer
      last = bearer
    }
    starts[term + 1] = length
    await breathe()
  }
  return { starts, items: length === items.length ? items : items.slice(0, length) }
}

/** By bearer the terms, from the bearers by term. */
const turned = ({ starts, items }: Lists, bearerCount: number): Lists => {
  const next = new Int32Array(bearerCount + 1)
  for (const bearer of items) next[bearer + 1] = (next[bearer + 1] ?? 0) + 1
  for (let bearer = 0; bearer < bearerCount; bearer++) next[bearer + 1] = (next[bearer + 1] ?? 0) + (next[bearer] ?? 0)
  const turnedStarts = next.slice()
  const terms = new Int32Array(items.length)
  for (let term = 0; term + 1 < starts.length; term++) {
    for (let place = starts[term] ?? 0; place < (starts[term + 1] ?? 0); place++) {
      const bearer = items[place] ?? 0
      terms[next[bearer] ?? 0] = term
      next[bearer] = (next[bearer] ?? 0) + 1
    }
  }
  return { starts: turnedStarts, items: terms }
}
