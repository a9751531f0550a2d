import { builtModule } from './built.mjs'

const { parseName } = await builtModule('names/person-name.js')
const { isSyllable } = await builtModule('names/pinyin-syllable.js')
const { LocalFrequency } = await builtModule('names/local-frequency.js')
const { CorpusBuilder } = await builtModule('ingest/identity/corpus.js')

/** An order that has nothing to do with the letters, and is always the same. */
const hash = (text) => {
  let found = 2166136261
  for (const letter of text) found = Math.imul(found ^ letter.charCodeAt(0), 16777619)
  return found >>> 0
}

const byChance = (names) => [...names].sort((a, b) => hash(a.joined) - hash(b.joined))

const isFull = ({ script, tokens, given, suffix }) =>
  script === 'Latn' && tokens.length > 1 && suffix === null && given.every((token) => token.length > 1)

/** The works with some people under other names; a person is told by the name that was printed. */
const renamed = (prepared, newNames) => {
  const builder = new CorpusBuilder()
  const sets = new Map()
  let mention = 0
  for (const { work } of prepared) {
    const authors = work.authors.map((author) => {
      const found = newNames.get(author.name.joined)
      if (found?.set !== undefined)
        sets.set(found.set, [...(sets.get(found.set) ?? []), { mention, label: author.name.joined }])
      mention++
      return found === undefined ? author : { ...author, name: found.name }
    })
    builder.addWork({ ...work, authors })
  }
  const names = [...sets].map(([name, mentions]) => ({ name, mentions })).filter(({ mentions }) => mentions.length > 1)
  return { corpus: builder.build(), names }
}

const known = (prepared) => {
  const counts = new Map()
  const byLetters = new Map()
  for (const { work } of prepared) {
    for (const { name } of work.authors) {
      counts.set(name.joined, (counts.get(name.joined) ?? 0) + 1)
      byLetters.set(name.joined, name)
    }
  }
  const names = [...byLetters.values()]
  return { counts, names, frequency: new LocalFrequency(names) }
}

/**
 * A set that no label was ever tuned on: Chinese names of the Anthology that are so rare that each is one person, several of
 * whom get one common name, as many as that name should have bearers. The former bearers of it are called otherwise.
 */
export const madeHomonyms = (prepared) => {
  const { counts, names, frequency } = known(prepared)
  const chinese = names.filter(
    (name) =>
      isFull(name) &&
      isSyllable(name.family ?? '') &&
      name.tokens.every((token) => isSyllable(token) || /^[a-z]{4,12}$/.test(token)),
  )
  const papers = (name) => counts.get(name.joined)
  const rare = byChance(
    chinese.filter((name) => frequency.rarity(name) < 0.05 && papers(name) >= 2 && papers(name) <= 40),
  )
  const common = byChance(chinese.filter((name) => frequency.rarity(name) > 0.7 && frequency.rarity(name) < 12))
  const newNames = new Map()
  for (const name of common.slice(0, 160)) {
    const bearers = Math.min(8, 1 + Math.round(frequency.rarity(name)))
    for (const { joined } of rare.splice(0, bearers)) newNames.set(joined, { name, set: name.joined })
    newNames.set(name.joined, { name: parseName(`Original${name.given.join('')} ${name.family}`) })
  }
  return renamed(prepared, newNames)
}

/** The same for people of one surname and first letter, each with a rare full name, who print the letter alone. */
export const madeInitials = (prepared) => {
  const { counts, names, frequency } = known(prepared)
  const blocks = new Map()
  for (const name of names) {
    if (!isFull(name)) continue
    const key = `${name.given[0]?.[0]} ${name.family}`
    blocks.set(key, [...(blocks.get(key) ?? []), name])
  }
  const good = [...blocks]
    .filter(([, block]) => block.length >= 2 && block.length <= 12)
    .filter(([, block]) => block.every((name) => frequency.rarity(name) < 0.1))
    .filter(([, block]) => block.reduce((sum, name) => sum + counts.get(name.joined), 0) >= 10)
    .sort(([a], [b]) => hash(a) - hash(b))
    .slice(0, 200)
  const newNames = new Map()
  for (const [key, block] of good) {
    const name = parseName(key.replace(/^(.) (.)/, (_, first, last) => `${first.toUpperCase()}. ${last.toUpperCase()}`))
    for (const { joined } of block) newNames.set(joined, { name, set: key })
  }
  return renamed(prepared, newNames)
}
