import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { builtModule, dataFolder } from './built.mjs'

const { parseName } = await builtModule('names/person-name.js')
const { titleWords } = await builtModule('names/title-key.js')
const { foldText } = await builtModule('names/fold.js')
const { CorpusBuilder } = await builtModule('ingest/identity/corpus.js')

const wordsOfAffiliation = (text) =>
  [...new Set(foldText(text).split(' '))].filter((word) => word.length > 1 && word !== 'of' && word !== 'university')

/** The mentions of the ACL Anthology with an ORCID, in the works they stand in; the ORCID is no part of the corpus. */
export const readAclOrcid = () => {
  const file = join(dataFolder, 'identity/acl-orcid-mentions.jsonl.gz')
  const lines = gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
  const works = new Map()
  for (const line of lines) {
    const entry = JSON.parse(line)
    const work = works.get(entry.paper) ?? { entry, own: [] }
    work.own.push(entry)
    works.set(entry.paper, work)
  }
  const builder = new CorpusBuilder()
  const mentions = []
  for (const [, { entry, own }] of [...works].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const printed = entry.coauthors === undefined ? [] : [...entry.coauthors]
    const nameOf = ({ first, last }) => parseName(`${first ?? ''} ${last}`.trim())
    printed.splice(entry.pos, 0, nameOf(entry).text)
    const authors = printed.map((author) => ({ name: parseName(author), affiliationWords: [], anchors: [] }))
    for (const one of own)
      authors[one.pos] = { name: nameOf(one), affiliationWords: wordsOfAffiliation(one.affiliation ?? ''), anchors: [] }
    const first = builder.addWork({
      titleWords: titleWords(entry.title),
      venue: entry.venue?.[0] ?? null,
      year: Number(entry.year) || null,
      authors,
    })
    for (const one of own)
      if (one.orcid !== undefined)
        mentions.push({ mention: first + one.pos, label: one.orcid, name: nameOf(one).joined })
  }
  return { corpus: builder.build(), mentions }
}
