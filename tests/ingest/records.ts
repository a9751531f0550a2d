import type { GraphFacts } from '../../src/ingest/derive/graph-facts.ts'
import { type Held, type HeldPaper, RecordHolder, sourceIdOf } from '../../src/ingest/held-record.ts'
import {
  noPersonFacts,
  type PaperFacts,
  type PaperRecord,
  type PersonFacts,
  type PersonRecord,
  type PrintedAuthor,
  type SourceRecord,
} from '../../src/model/record.ts'
import { embeddedEngine } from '../graph/engines.ts'
import { storeSources } from './store-sources.ts'
import type { StoredGraph } from './stored-graph.ts'

/**
 * The authors of a list such as "Ann Lee, @Bob Ray, %Ling Team, ?Zoe Kim, et al.": `@` marks the owner of the source, `%` a
 * group, `?` an unknown position; "et al." cuts the list.
 */
const authorsIn = (list: string): Pick<PaperFacts, 'authors' | 'authorsComplete'> => {
  const items = list === '' ? [] : list.split(', ')
  const authors = items
    .filter((item) => item !== 'et al.')
    .map((item, index): PrintedAuthor => {
      const [, marks = '', name = ''] = /^([@%?]*)(.*)$/.exec(item) ?? []
      return {
        name,
        position: marks.includes('?') ? null : index + 1,
        group: marks.includes('%'),
        equalContribution: false,
        corresponding: false,
        affiliation: null,
        subject: marks.includes('@') ? 'owner' : null,
      }
    })
  return { authors, authorsComplete: !items.includes('et al.') }
}

/** An entry of a publication list. */
export const entry = (title: string, authors: string, facts: Partial<PaperFacts> = {}): PaperRecord => ({
  kind: 'paper',
  locator: 'line 1',
  text: `${authors}. ${title}.`,
  paper: {
    title,
    ...authorsIn(authors),
    venue: null,
    year: null,
    month: null,
    posted: null,
    status: 'UNKNOWN',
    submittedTo: null,
    doi: null,
    arxivId: null,
    topics: [],
    ...facts,
  },
})

/** What a page says of its owner. */
export const owner = (names: readonly string[], facts: Partial<PersonFacts> = {}): PersonRecord => ({
  kind: 'person',
  subject: 'owner',
  locator: 'line 1',
  text: names.join(' '),
  person: { ...noPersonFacts, names, ...facts },
})

/** A document of which the records are at hand. */
export interface TestSource {
  readonly name: string
  readonly records: readonly Held[]
}

/** A document of that name with these records. */
export const source = (name: string, ...records: readonly SourceRecord[]): TestSource => {
  const holder = new RecordHolder(sourceIdOf(name))
  return { name, records: records.map((record) => holder.hold(record)) }
}

/** The paper records of documents. */
export const papersIn = (...sources: readonly TestSource[]): HeldPaper[] =>
  sources.flatMap(({ records }) => records).filter((record): record is HeldPaper => record.kind === 'paper')

/** The graph of documents that come into an empty one. */
export const graphOf = async (...sources: readonly TestSource[]): Promise<StoredGraph> => {
  const graph = await embeddedEngine.open()
  try {
    return await storeSources(graph, sources)
  } finally {
    await graph.close()
  }
}

/** The people of a graph: label, then each printed name of an authorship with its certainty, in order. */
export const peopleIn = ({ nodes, relations }: GraphFacts): readonly { label: string; places: readonly string[] }[] =>
  [...nodes.values()]
    .filter(({ label }) => label === 'Person')
    .map(({ id, properties }) => ({
      label: String(properties.label),
      places: [...relations.values()]
        .filter(({ type, from }) => type === 'AUTHORED' && from === id)
        .map(
          ({ to, properties: said }) => `${said.printedName} of ${nodes.get(to)?.properties.title}: ${said.certainty}`,
        )
        .sort(),
    }))
    .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : a.places.join() < b.places.join() ? -1 : 1))

/** The pairs of labels that a relationship joins, each pair and all of them in order. */
export const pairsIn = ({ nodes, relations }: GraphFacts, wanted: string): readonly string[] =>
  [...relations.values()]
    .filter(({ type }) => type === wanted)
    .map(({ from, to }) =>
      [from, to].map((id) => String(nodes.get(id)?.properties.label ?? nodes.get(id)?.properties.title)),
    )
    .map((pair) => pair.sort().join(' | '))
    .sort()
