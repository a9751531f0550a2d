/**
 * Whether an import slows down as the graph grows: papers made by a seeded generator come in parts, each into the graph of all the
 * parts before it; each line tells the rate of a part and its ratio to the rate of the first, and of its transactions how fast
 * the first and the last tenth were written. With one part it is about a large load, with several about imports on top. Team sizes are those of the
 * ACL Anthology (acl-anthology-2021-02-24: papers by number of authors), one author in seven is new, the others write mostly with
 * whom they wrote with before. Needs a build (`npm run build`); a large run needs a larger heap.
 *
 *     node [--max-old-space-size=MB] tests/bench/growth.mjs [PAPERS] [PARTS] [SEED]
 *
 * 1,000,000 papers are about 300,000 people. With NEO4J_TEST_URI it runs on that Neo4j (which it empties!).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '../../dist/analytics/seeded-random.js'
import { openGraph } from '../../dist/graph/open-graph.js'
import { importDocuments } from '../../dist/ingest/import-documents.js'
import { bytesSource } from '../../dist/ingest/sources/source-bytes.js'
import { emptyNeo4j } from './empty-neo4j.mjs'

const [paperCount = 1_000_000, partCount = 10, seed = 1] = process.argv.slice(2).map(Number)

/** From 0 to 1, 1 left out; the same sequence for the same seed. */
const chance = seededRandom(seed)
const below = (count) => Math.floor(chance() * count)
const oneOf = (list) => list[below(list.length)]

/** Papers of the Anthology by number of authors, from one on. */
const teams = [10372, 16900, 14577, 8899, 4687, 2388, 1165, 652, 325, 171, 117, 76, 45, 39, 27]
const teamTotal = teams.reduce((sum, count) => sum + count)
const teamSize = () => {
  let rest = below(teamTotal)
  for (const [index, count] of teams.entries()) {
    rest -= count
    if (rest < 0) return index + 1
  }
  return 1
}

const onsets = ['b', 'ch', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 'sh', 't', 'v', 'w', 'y', 'z']
const rhymes = ['a', 'ai', 'an', 'ang', 'e', 'en', 'i', 'in', 'o', 'ong', 'or', 'u', 'un']
const syllable = () => oneOf(onsets) + oneOf(rhymes)
const capital = (word) => word[0].toUpperCase() + word.slice(1)
const words = (count, least, most) =>
  Array.from({ length: count }, () => Array.from({ length: least + below(most - least + 1) }, syllable).join(''))
const [families, givens, vocabulary] = [words(4_000, 2, 3), words(6_000, 2, 3), words(20_000, 2, 4)]
/** Names that many have, as in China: one person in five has one. */
const [commonFamilies, commonGivens] = [words(100, 1, 1), words(2_000, 1, 2)]
const personName = () =>
  chance() < 0.2
    ? `${capital(oneOf(commonGivens))} ${capital(oneOf(commonFamilies))}`
    : `${capital(oneOf(givens))} ${capital(oneOf(families))}`
/** Frequent words are much more frequent. */
const titleWord = () => vocabulary[Math.floor(vocabulary.length * chance() ** 3)]

/** Fields have venues of their own, and people a field: that of those who brought them in. */
const venues = words(300, 2, 3).map((word) => `Conference on ${capital(word)}`)
const homes = []

const people = []
/** Everybody as often as he or she has written. */
const places = []
const partners = new Map()
const newPerson = (home = below(venues.length)) => {
  homes.push(home)
  return people.push(personName()) - 1
}
const somebody = (home) => (places.length === 0 || chance() < 0.15 ? newPerson(home) : oneOf(places))
const partnerOf = (lead) => {
  const known = partners.get(lead)
  return known === undefined || chance() < 0.4 ? somebody(homes[lead]) : oneOf(known)
}

const paper = (number) => {
  const lead = somebody()
  const team = new Set([lead])
  for (const size = teamSize(); team.size < size; ) team.add(partnerOf(lead))
  for (const person of team) {
    places.push(person)
    const others = [...team].filter((other) => other !== person)
    partners.set(person, [...(partners.get(person) ?? []), ...others].slice(-20))
  }
  const title = Array.from({ length: 6 + below(6) }, titleWord).join(' ')
  const venue = venues[chance() < 0.6 ? homes[lead] : below(venues.length)]
  const authors = [...team].map((person) => people[person]).join('; ')
  return `"${capital(title)} ${number}","${authors}",${1980 + Math.floor((40 * number) / paperCount)},${venue}`
}

/** Transactions are of as many authors' places each; but the last one, they are told by how long they took. */
const tenths = (ends) => {
  const took = ends.slice(1, -1).map((end, index) => end - ends[index])
  const tenth = Math.ceil(took.length / 10)
  const mean = (list) => list.reduce((sum, one) => sum + one, 0) / list.length
  if (took.length < 2) return `${ends.length} transactions`
  return (
    `first transaction of ${ends.length} written after ${ends[0].toFixed(1)} s, others of the first tenth in ` +
    `${mean(took.slice(0, tenth)).toFixed(2)} s each, of the last tenth in ${mean(took.slice(-tenth)).toFixed(2)} s`
  )
}

const folder = mkdtempSync(join(tmpdir(), 'coterie-bench-'))
const uri = process.env.NEO4J_TEST_URI
if (uri !== undefined) await emptyNeo4j(uri)
const graph = await openGraph({
  ...(uri === undefined
    ? { kind: 'embedded', folder }
    : { kind: 'neo4j', uri, user: 'neo4j', password: 'unasked', database: 'neo4j' }),
  statementTimeoutMs: 600_000,
})
try {
  const size = Math.ceil(paperCount / partCount)
  let firstRate = null
  for (let part = 0; part < partCount; part++) {
    const lines = Array.from({ length: size }, (_, index) => paper(part * size + index))
    const bytes = Buffer.from(`title,authors,year,venue\n${lines.join('\n')}\n`)
    const cpuBefore = process.cpuUsage()
    const before = performance.now()
    const since = () => (performance.now() - before) / 1000
    const times = { deciding: 0, batches: [] }
    const progress = {
      document: () => {},
      records: () => {},
      deciding: () => {
        times.deciding = since()
      },
      batch: () => times.batches.push(since()),
    }
    const report = await importDocuments(graph, [bytesSource(`part-${part + 1}.csv`, bytes)], {
      dryRun: false,
      tieLimit: 100,
      now: () => new Date(),
      progress,
    })
    const seconds = since()
    const { user, system } = process.cpuUsage(cpuBefore)
    const records = report.documents.reduce((sum, { recordCount }) => sum + recordCount, 0)
    const rate = records / seconds
    firstRate ??= rate
    process.stdout.write(
      `${(part + 1) * size} papers, ${people.length} people: ${seconds.toFixed(1)} s for ${records} (CPU ${((user + system) / 1e6).toFixed(1)} s), ` +
        `${Math.round(rate)} a second, ${(rate / firstRate).toFixed(2)} of the first; ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most\n` +
        `  read in ${times.deciding.toFixed(1)} s; ${tenths(times.batches)}\n`,
    )
  }
} finally {
  await graph.close()
  rmSync(folder, { recursive: true, force: true })
}
