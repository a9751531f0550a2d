import type { PaperId } from '../../model/id.ts'
import { NumberList } from '../../model/lists.ts'
import { titleWords } from '../../names/title-key.ts'
import { type Corpus, CorpusBuilder } from '../identity/corpus.ts'
import type { HeldWork } from '../works/next-works.ts'
import { versionKeys } from '../works/possible-versions.ts'
import { decodeWork, recordsIn } from '../works/stored-work.ts'
import type { Work } from '../works/work.ts'
import { type AuthorPrint, AuthorPrints } from './author-prints.ts'
import { addFormerAuthors } from './former-authors.ts'
import { type FormerPeople, FormerPeopleBuilder } from './former-people.ts'
import { NamePrints } from './name-prints.ts'
import {
  affiliationWords,
  identifierAnchors,
  relationMention,
  relationsOf,
  type StatedRelation,
  type Subject,
  subjectAnchor,
  subjectMentions,
} from './subjects.ts'

/** A paper as it will be, and as the graph holds it. */
export interface PaperEntry {
  readonly id: PaperId
  /** The work; see `works/stored-work.ts`. */
  readonly text: string
  /** Who its authors were found to be before, by paper id: of each paper that its records were part of. Empty for a new one. */
  readonly before: readonly (HeldWork & { readonly people: string; readonly titleTopics?: string | null })[]
  /** Whether the work is another than before. */
  readonly changed: boolean
}

/** A subject as it will be. */
export interface SubjectEntry {
  readonly subject: Subject
  /** The people that a form of its name, by its mention id, was found to be before. */
  peopleBefore(mention: string): readonly string[]
  readonly changed: boolean
}

/** What a mention is a mention of. */
export type Place =
  | { readonly kind: 'author'; readonly entry: number; readonly author: number }
  | { readonly kind: 'subject'; readonly entry: number }
  | { readonly kind: 'relation'; readonly stated: readonly StatedRelation[] }

/** All mentions in their order, with what they are mentions of and whom they were found to be mentions of before. */
export interface MentionTable {
  readonly corpus: Corpus
  /** In the order of their records. */
  readonly entries: readonly PaperEntry[]
  /** The work of an entry; the last ones asked for are remembered. */
  workOf(entry: number): Work
  readonly subjects: readonly SubjectEntry[]
  /** By entry: the mentions of its authors, groups left out; one more than there are entries. */
  readonly firstMention: Int32Array
  /** By entry: the authors of its work that are known, groups too, and 1 where these are all. */
  readonly authorCount: Int32Array
  readonly authorsComplete: Uint8Array
  /** By mention of a work: the author's place in its list. */
  readonly authorOf: Int32Array
  /** By mention of a work: the author's key in it. */
  readonly authorKeys: readonly string[]
  /** By mention of a work: what its records print of the author. */
  readonly authorPrints: readonly AuthorPrint[]
  /** What the mentions behind those of works are mentions of. */
  readonly others: readonly { readonly id: string; readonly place: Exclude<Place, { kind: 'author' }> }[]
  /** Whom each mention was found to be a mention of. */
  readonly before: FormerPeople
  /** By mention: 1 if that was certain. */
  readonly wasCertain: Uint8Array
  /** By mention: whether it is part of what changed. */
  readonly changed: Uint8Array
  readonly prints: NamePrints
  /** By entry: see `works/possible-versions.ts`. */
  readonly versionKeys: readonly (readonly string[])[]
}

/** So many works are remembered: those of a batch and, mostly, of its people. */
const mostRemembered = 30_000

const rememberedWorks = (entries: readonly PaperEntry[]): ((entry: number) => Work) => {
  const works = new Map<number, Work>()
  return (entry) => {
    const known = works.get(entry)
    if (known !== undefined) return known
    const found = entries[entry]
    if (found === undefined) throw new RangeError(`There is no entry ${entry}.`)
    if (works.size >= mostRemembered) works.clear()
    const work = decodeWork(found.text)
    works.set(entry, work)
    return work
  }
}

const leastRecord = (text: string): string =>
  recordsIn(text).reduce<string>((least, id) => (least === '' || id < least ? id : least), '')

/** The mentions of works and subjects, in an order that neither the order of imports nor ids given by history change. */
export const createMentionTable = (
  papers: readonly PaperEntry[],
  subjects: readonly SubjectEntry[],
  relationPeople: ReadonlyMap<string, string>,
  sourceName: (id: string) => string,
): MentionTable => {
  const keyed = papers.map((entry) => ({ entry, key: leastRecord(entry.text) }))
  const entries = keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ entry }) => entry)
  const builder = new CorpusBuilder()
  const firstMention = new Int32Array(entries.length + 1)
  const authorCount = new Int32Array(entries.length)
  const authorsComplete = new Uint8Array(entries.length)
  const authorOf: number[] = []
  const authorKeys: string[] = []
  const authorPrints = new AuthorPrints()
  const before = new FormerPeopleBuilder()
  const certain = new NumberList()
  const changed = new NumberList()
  const prints = new NamePrints()
  const versions: (readonly string[])[] = []
  for (const [index, entry] of entries.entries()) {
    const work = decodeWork(entry.text)
    authorCount[index] = work.authors.length
    authorsComplete[index] = work.authorsComplete ? 1 : 0
    prints.add(work)
    versions.push(versionKeys(work))
    const authors = work.authors.flatMap((author, place) => (author.group ? [] : [{ author, place }]))
    firstMention[index] = builder.addWork({
      titleWords: titleWords(work.title),
      venue: work.venue?.printed.acronym ?? work.venue?.printed.name ?? null,
      year: work.year,
      authors: authors.map(({ author }) => ({
        name: author.name,
        affiliationWords: author.affiliation === null ? [] : affiliationWords([author.affiliation]),
        anchors:
          author.subjects.length === 0 && author.identifiers.length === 0
            ? []
            : [
                ...author.subjects.map((key) => subjectAnchor(key, sourceName)),
                ...identifierAnchors(author.identifiers),
              ],
      })),
    })
    addFormerAuthors(entry, work, before, certain)
    for (const { author, place } of authors) {
      authorOf.push(place)
      // The name's own letters where they are the key, so that the text is kept once.
      authorKeys.push(author.key === author.name.joined ? author.name.joined : author.key)
      authorPrints.add(author)
      changed.push(entry.changed ? 1 : 0)
    }
  }
  const others: MentionTable['others'][number][] = []
  const addOther = (
    id: string,
    place: MentionTable['others'][number]['place'],
    people: readonly string[],
    isNew: boolean,
  ) => {
    others.push({ id, place })
    before.add(people.map((person) => [person, 1] as const))
    certain.push(1)
    changed.push(isNew ? 1 : 0)
  }
  for (const [entry, { subject, peopleBefore: known, changed: isNew }] of subjects.entries()) {
    for (const mention of subjectMentions(subject, sourceName)) {
      builder.addMention(mention)
      addOther(mention.id, { kind: 'subject', entry }, known(mention.id), isNew)
    }
  }
  const relations = new Map<string, { stated: StatedRelation[]; changed: boolean }>()
  for (const { subject, changed: isNew } of subjects) {
    for (const stated of relationsOf(subject)) {
      const known = relations.get(stated.mentionId)
      if (known === undefined) relations.set(stated.mentionId, { stated: [stated], changed: isNew })
      else known.stated.push(stated)
    }
  }
  // Several records that state one relation are one mention.
  for (const [id, { stated, changed: isNew }] of relations) {
    const [first] = stated
    if (first === undefined) continue
    builder.addMention(relationMention(first))
    const person = relationPeople.get(id)
    addOther(id, { kind: 'relation', stated }, person === undefined ? [] : [person], isNew)
  }
  const corpus = builder.build()
  firstMention[entries.length] = authorOf.length
  return {
    corpus,
    entries,
    workOf: rememberedWorks(entries),
    subjects,
    firstMention,
    authorCount,
    authorsComplete,
    authorOf: Int32Array.from(authorOf),
    authorKeys,
    authorPrints: authorPrints.ofMention,
    others,
    before: before.done(),
    wasCertain: Uint8Array.from(certain.done()),
    changed: Uint8Array.from(changed.done()),
    prints,
    versionKeys: versions,
  }
}

/** What a mention is a mention of. */
export const placeAt = (table: MentionTable, mention: number): Place => {
  const other = table.others[mention - table.authorOf.length]
  if (other !== undefined) return other.place
  return { kind: 'author', entry: table.corpus.work[mention] ?? -1, author: table.authorOf[mention] ?? -1 }
}

/** The id of a mention: of the records of its work and the author's key, so that history has no part in it. */
export const mentionId = (table: MentionTable, mention: number): string => {
  const other = table.others[mention - table.authorOf.length]
  if (other !== undefined) return other.id
  const entry = table.entries[table.corpus.work[mention] ?? -1]
  if (entry === undefined) throw new RangeError(`There is no mention ${mention}.`)
  return `${leastRecord(entry.text)}/${table.authorKeys[mention]}`
}
