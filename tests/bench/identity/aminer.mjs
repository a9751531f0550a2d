import { join } from 'node:path'
import { filesIn } from './archive.mjs'
import { builtModule, dataFolder } from './built.mjs'

const { parseName } = await builtModule('names/person-name.js')
const { titleWords } = await builtModule('names/title-key.js')
const { foldText } = await builtModule('names/fold.js')
const { CorpusBuilder } = await builtModule('ingest/identity/corpus.js')

// Many of the files are no well-formed XML, so that fields are cut out by their tags.
const field = (text, tag) => {
  const found = new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(text)?.[1]?.trim() ?? ''
  return found === 'null' ? '' : found.replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>')
}

const wordsOfAffiliation = (text) =>
  [...new Set(foldText(text).split(' '))].filter((word) => word.length > 1 && word !== 'of' && word !== 'university')

/** The author of a list who is meant by the name of the file: the same letters, else surname and first letter. */
const placeOf = (authors, target) => {
  const exact = authors.findIndex(({ name }) => name.joined === target.joined)
  if (exact >= 0) return exact
  return authors.findIndex(
    ({ name }) => name.tokens.at(-1) === target.tokens.at(-1) && name.tokens[0]?.[0] === target.tokens[0]?.[0],
  )
}

/**
 * The AMiner set as one corpus; a paper that two files have is one work. `names` lists the mentions of each file with their
 * labels, which are no part of the corpus.
 */
export const readAminer = () => {
  const works = new Map()
  const files = []
  const unplaced = { papers: 0 }
  for (const { name, bytes } of filesIn(join(dataFolder, 'identity/aminer-110.tar.gz'))) {
    if (!name.endsWith('.xml')) continue
    const text = new TextDecoder().decode(bytes)
    const target = parseName(field(text, 'FullName'))
    const labels = []
    for (const [, entry = ''] of text.matchAll(/<publication>(.*?)<\/publication>/gs)) {
      const id = field(entry, 'id')
      const authors = field(entry, 'authors')
        .split(',')
        .filter((author) => author.trim() !== '')
        .map((author) => ({ name: parseName(author), affiliationWords: [], anchors: [] }))
      const work = works.get(id) ?? {
        titleWords: titleWords(field(entry, 'title')),
        venue: field(entry, 'jconf') || null,
        year: Number(field(entry, 'year')) || null,
        authors,
      }
      works.set(id, work)
      const place = placeOf(work.authors, target)
      if (place < 0) {
        unplaced.papers++
        continue
      }
      work.authors[place].affiliationWords = wordsOfAffiliation(field(entry, 'organization'))
      labels.push({ id, place, label: field(entry, 'label') })
    }
    files.push({ name: target.text, labels })
  }
  const builder = new CorpusBuilder()
  const firsts = new Map()
  for (const id of [...works.keys()].sort()) firsts.set(id, builder.addWork(works.get(id)))
  const names = files
    .map((file) => ({
      name: file.name,
      mentions: file.labels.map(({ id, place, label }) => ({ mention: firsts.get(id) + place, label })),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return { corpus: builder.build(), names, unplaced: unplaced.papers }
}
