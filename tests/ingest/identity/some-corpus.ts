import * as fc from 'fast-check'
import { type AddedAuthor, type AddedWork, type Corpus, CorpusBuilder } from '../../../src/ingest/identity/corpus.ts'
import type { Anchor } from '../../../src/ingest/identity/mention.ts'
import { parseName } from '../../../src/names/person-name.ts'

/** An author by his printed name, with anchors. */
export const author = (name: string, ...anchors: readonly Anchor[]): AddedAuthor => ({
  name: parseName(name),
  affiliationWords: [],
  anchors,
})

/** An identifier as readers report it. */
export const identifier = (kind: string, value: string): Anchor => ({
  key: `${kind} ${value}`,
  kind,
  reason: `the same ${kind} ${value}`,
})

/** What says that a mention is the subject of a source. */
export const subject = (name: string): Anchor => ({
  key: `subject ${name}`,
  kind: null,
  reason: `an own entry of ${name}`,
})

/** A work with these authors. */
export const work = (title: string, ...authors: readonly AddedAuthor[]): AddedWork => ({
  titleWords: title.toLowerCase().split(' '),
  venue: null,
  year: 2020,
  authors,
})

/** The corpus of works in this order; mentions are numbered as the authors stand. */
export const corpusOf = (...works: readonly AddedWork[]): Corpus => {
  const builder = new CorpusBuilder()
  for (const one of works) builder.addWork(one)
  return builder.build()
}

const names = ['Wei Wang', 'W. Wang', 'Yang Liu', 'Minchen Yu', 'Ann Lorimer', 'Robert L. Mercer', 'Robert Mercer']
const words = ['memory', 'model', 'serving', 'protein', 'water', 'poetry']
const anchors = [identifier('ORCID', '1'), identifier('ORCID', '2'), subject('owner')]

const someAuthor = fc
  .tuple(fc.constantFrom(...names), fc.subarray(anchors, { maxLength: 2 }), fc.nat(3))
  .map(([name, held, often]) => author(name, ...(often === 0 ? held : [])))

/** Small corpora in which much is alike. */
export const someCorpus: fc.Arbitrary<Corpus> = fc
  .array(
    fc.tuple(fc.subarray(words, { minLength: 1, maxLength: 3 }), fc.array(someAuthor, { minLength: 1, maxLength: 4 })),
    { minLength: 1, maxLength: 12 },
  )
  .map((works) => corpusOf(...works.map(([title, authors]) => work(title.join(' '), ...authors))))
