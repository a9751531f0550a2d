import { join } from 'node:path'
import { filesIn } from './archive.mjs'
import { builtModule, dataFolder } from './built.mjs'

const { parseName } = await builtModule('names/person-name.js')
const { titleWords } = await builtModule('names/title-key.js')
const { foldText } = await builtModule('names/fold.js')
const { CorpusBuilder } = await builtModule('ingest/identity/corpus.js')
const { aclReader } = await builtModule('ingest/sources/acl/acl-reader.js')
const { aclVariantsReader } = await builtModule('ingest/sources/acl/variants-reader.js')

const wordsOfAffiliation = (text) =>
  [...new Set(foldText(text).split(' '))].filter((word) => word.length > 1 && word !== 'of' && word !== 'university')

async function* once(bytes) {
  yield bytes
}

/**
 * The ACL Anthology as works to add, and the people of name_variants.yaml. The author ids of the XML are kept beside, for
 * measuring alone.
 */
export const readAnthology = async () => {
  const works = []
  const people = []
  for (const { name, bytes } of filesIn(join(dataFolder, 'acl-anthology/acl-anthology-2021-02-24.tar.gz'))) {
    const isVariants = name.endsWith('name_variants.yaml')
    if (!isVariants && !name.endsWith('.xml')) continue
    const reader = isVariants ? aclVariantsReader : aclReader
    for await (const found of reader.read({ name, chunks: once(bytes) })) {
      if (found.kind !== 'record') continue
      if (found.record.kind === 'person') people.push(found.record)
      if (found.record.kind === 'paper') works.push(found.record)
    }
  }
  works.sort((a, b) => (a.locator < b.locator ? -1 : 1))
  return { works, people }
}

const cache = new Map()
const nameOf = (text) => {
  const known = cache.get(text)
  if (known !== undefined) return known
  const name = parseName(text)
  cache.set(text, name)
  return name
}

/** Works as the import would add them, with what was printed beside. */
export const preparedWorks = (works) =>
  works.map(({ paper }) => {
    const printed = paper.authors.filter((author) => !author.group)
    return {
      printed,
      work: {
        titleWords: titleWords(paper.title),
        venue: paper.venue?.acronym ?? paper.venue?.name ?? null,
        year: paper.year,
        authors: printed.map((author) => ({
          name: nameOf(author.name),
          affiliationWords: author.affiliation === null ? [] : wordsOfAffiliation(author.affiliation),
          anchors: [],
        })),
      },
    }
  })

/** The corpus of prepared works. */
export const corpusOf = (prepared) => {
  const builder = new CorpusBuilder()
  for (const { work } of prepared) builder.addWork(work)
  return builder.build()
}

/**
 * The mentions whose person name_variants.yaml tells, and the pairs of people who are known to be different.
 * `byName`: by a printed name that one entry alone lists, whatever author id the XML gives; taking folded names for people
 * gives about .935 / .912 for these, the baseline of the gates. `byId`: by the author id of the XML, else by such a name, of
 * people with several listed names; letters alone give .918 / .890 for these, the baseline of the README of the data.
 * `homonyms`: by the author id of the XML, of names whose letters have several: Yang Liu and eight more.
 */
export const labelledMentions = (prepared, people) => {
  const entriesOfName = new Map()
  for (const [entry, { person }] of people.entries())
    for (const name of person.names) entriesOfName.set(name, [...(entriesOfName.get(name) ?? []), entry])
  const entryOfId = new Map(
    people.flatMap(({ person }, entry) => person.identifiers.map(({ value }) => [value, entry])),
  )
  const byName = []
  const byId = []
  const explicit = new Map()
  const known = new Map()
  let mention = 0
  for (const { printed } of prepared) {
    for (const author of printed) {
      const id = author.identifiers?.find(({ scheme }) => scheme === 'ACL')?.value
      const entries = entriesOfName.get(author.name) ?? []
      const [listed] = entries.length === 1 ? entries : []
      const entry = id === undefined ? listed : entryOfId.get(id)
      if (listed !== undefined) byName.push({ mention, label: String(listed), name: plainLetters(author.name) })
      if (entry !== undefined) known.set(entry, [...(known.get(entry) ?? []), mention])
      if (entry !== undefined && people[entry].person.names.length > 1)
        byId.push({ mention, label: String(entry), name: plainLetters(author.name) })
      if (id !== undefined) {
        const name = nameOf(author.name).joined
        explicit.set(name, [...(explicit.get(name) ?? []), { mention, label: id, name }])
      }
      mention++
    }
  }
  const homonyms = [...explicit.values()].filter((all) => new Set(all.map(({ label }) => label)).size > 1).flat()
  const similar = new Map()
  for (const [entry, { person }] of people.entries()) {
    for (const { name, value } of person.claims) {
      const other = name === 'similar' ? entryOfId.get(value) : undefined
      if (other !== undefined) similar.set([entry, other].sort((a, b) => a - b).join(' '), [entry, other])
    }
  }
  return { byName, byId, homonyms, similar: [...similar.values()], mentionsOf: (entry) => known.get(entry) ?? [] }
}

/** Letters without accents, everything else as one blank: the plainest way to take a name for a person. */
const plainLetters = (text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
