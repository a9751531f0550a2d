/**
 * How well recommendations foretell who writes together: from the ties of the ACL Anthology up to a year, those of the next three years
 * between people who are known already and did not write together before. By the very functions of the service, over projections that
 * are cut at the year. Papers of at most 30 authors; 1,500 people drawn by seed among those with at least 3 papers, one of them in the last two
 * years, who do find somebody new. Needs a build (`npm run build`) and the data sets; see `acl-store.mjs`.
 *
 *     npm run bench:recommend
 */

import { ProjectionBuilder } from '../../dist/analytics/build-projection.js'
import { SubjectBuilder } from '../../dist/analytics/build-subjects.js'
import { coauthorsOf, recommend } from '../../dist/analytics/recommend.js'
import { seededRandom } from '../../dist/analytics/seeded-random.js'
import { selectTies } from '../../dist/analytics/select-ties.js'
import { standpointOf } from '../../dist/analytics/standpoint.js'
import { visitPeople } from '../../dist/model/author-people.js'
import { lengthOf, listOf } from '../../dist/model/lists.js'
import { paperBucketCount } from '../../dist/statements/import.js'
import { projectedPapers } from '../../dist/statements/projection.js'
import { titlesOfPapers } from '../../dist/statements/subject.js'
import { openAclStore, quantile } from './acl-store.mjs'

const print = (line) => process.stdout.write(`${line}\n`)
const [cuts, span, mostAuthors, personCount, seed] = [
  [2010, 2014, 2017],
  3,
  30,
  Number(process.env.PEOPLE ?? 1_500),
  2021,
]
/** The weights were chosen on this one. */
const fittedOn = 2014
const everything = {
  fromYear: null,
  counting: 'FULL',
  minWeight: 0,
  maxAuthorsPerPaper: mostAuthors,
  certainOnly: false,
  withUnknownYears: true,
  withCutAuthorLists: true,
}

/** All papers that count here, with title and people. */
const readPapers = async (graph) => {
  const buckets = Array.from({ length: paperBucketCount }, (_, bucket) => bucket)
  const titles = new Map((await graph.read(titlesOfPapers, { buckets })).map(({ id, title }) => [id, title]))
  return (await graph.read(projectedPapers, { buckets })).flatMap(({ id, year, size, complete, people }) => {
    if (year === null || size > mostAuthors) return []
    const authors = []
    visitPeople(people, (person, certain) => person !== null && authors.push({ person, certain }))
    return [{ id, year, size, cut: !complete, title: titles.get(id) ?? '', authors }]
  })
}

/** What is known at the end of a year. */
const knownIn = async (papers, year) => {
  const builder = new ProjectionBuilder()
  const past = papers.filter((paper) => paper.year <= year)
  for (const paper of past) {
    builder.paper(paper)
    for (const { person, certain } of paper.authors) builder.author(person, certain)
  }
  const projection = await builder.build(100)
  const subjects = new SubjectBuilder(projection)
  for (const { id, title } of past) subjects.title(id, title)
  const standpoint = standpointOf(selectTies(projection, { ...everything, toYear: year }))
  return { projection, subjects: await subjects.build(), standpoint }
}

/** By person of a projection: with whom he writes for the first time in the years after. */
const newTies = (papers, { projection, standpoint }, year) => {
  const numbers = new Map(projection.people.map((id, number) => [id, number]))
  const found = new Map()
  for (const { authors } of papers.filter((paper) => paper.year > year && paper.year <= year + span)) {
    const known = authors.flatMap(({ person }) => numbers.get(person) ?? [])
    for (const one of known) {
      const others = found.get(one) ?? new Set()
      for (const other of known) if (other !== one) others.add(other)
      found.set(one, others)
    }
  }
  for (const [one, others] of found) {
    for (const other of coauthorsOf(standpoint, one)) others.delete(other)
    if (others.size === 0) found.delete(one)
  }
  return found
}

const isAsked = ({ projection }, person, year) => {
  const papers = listOf(projection.papersOf, person)
  return papers.length >= 3 && projection.papers.years[papers[0]] >= year - 1
}

const drawn = (numbers, random) => {
  const left = [...numbers]
  for (let at = left.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[left[at], left[other]] = [left[other], left[at]]
  }
  return left.slice(0, personCount)
}

/** The ten of the greatest scores, ties by number. */
const tenBest = (scores) =>
  [...scores]
    .sort(([one, a], [other, b]) => b - a || one - other)
    .slice(0, 10)
    .map(([person]) => person)

/** Scores over shared co-authors, each of whom adds something. */
const byShared = ({ standpoint }, person, worth) => {
  const { neighbours } = standpoint.graph
  const known = coauthorsOf(standpoint, person)
  const scores = new Map()
  for (const between of listOf(neighbours, person)) {
    const more = worth(lengthOf(neighbours, between))
    for (const other of listOf(neighbours, between))
      if (other !== person && !known.has(other)) scores.set(other, (scores.get(other) ?? 0) + more)
  }
  return tenBest(scores)
}

/** Everybody's number of co-authors: the degree of the one asked for is the same for all. */
const byAttachment = ({ standpoint }, person, popular) => {
  const known = coauthorsOf(standpoint, person)
  return popular.filter((other) => other !== person && !known.has(other)).slice(0, 10)
}

const nobody = new Set()
const methodsOf = (world) => {
  const { standpoint, subjects, projection } = world
  const all = projection.people.map((_, number) => number)
  const degree = (number) => lengthOf(standpoint.graph.neighbours, number)
  const popular = all.toSorted((a, b) => degree(b) - degree(a) || a - b).slice(0, 1_000)
  const random = seededRandom(seed)
  const times = []
  return {
    times,
    methods: {
      Coterie: (person) => {
        const start = performance.now()
        const request = { person, wishedTopics: [], barred: nobody, colleagues: nobody }
        const { best } = recommend(standpoint, subjects, request, 10)
        times.push(performance.now() - start)
        return best.map((found) => found.person)
      },
      'Adamic-Adar': (person) => byShared(world, person, (size) => 1 / Math.log(Math.max(2, size))),
      'common neighbours': (person) => byShared(world, person, () => 1),
      'preferential attachment': (person) => byAttachment(world, person, popular),
      random: () => Array.from({ length: 10 }, () => Math.floor(random() * all.length)),
    },
  }
}

/** Recall@10, MRR (of the first ten) and nDCG@10 of one list. */
const measured = (list, truth) => {
  const hits = list.map((person) => (truth.has(person) ? 1 : 0))
  const gain = (values) => values.reduce((sum, hit, at) => sum + hit / Math.log2(at + 2), 0)
  const first = hits.indexOf(1)
  return [
    hits.reduce((sum, hit) => sum + hit, 0) / truth.size,
    first === -1 ? 0 : 1 / (first + 1),
    gain(hits) / gain(Array.from({ length: Math.min(10, truth.size) }, () => 1)),
  ]
}

const graph = await openAclStore()
const papers = await readPapers(graph)
await graph.close()
for (const year of cuts) {
  const world = await knownIn(papers, year)
  const truth = newTies(papers, world, year)
  const eligible = [...truth.keys()].filter((person) => isAsked(world, person, year)).sort((a, b) => a - b)
  const asked = drawn(eligible, seededRandom(seed))
  const { methods, times } = methodsOf(world)
  print(
    `\nTies up to ${year}${year === fittedOn ? ' (the weights were chosen on this year)' : ''}: ${asked.length} of ${eligible.length} people`,
  )
  const means = Object.entries(methods).map(([name, method]) => {
    const sums = [0, 0, 0]
    for (const person of asked)
      for (const [at, value] of measured(method(person), truth.get(person)).entries()) sums[at] += value
    return [name, sums.map((sum) => sum / asked.length)]
  })
  const base = means.find(([name]) => name === 'Adamic-Adar')[1]
  for (const [name, values] of means) {
    const told = values.map((value, at) => `${value.toFixed(4)} (${(value / base[at]).toFixed(2)})`)
    print(`${name.padEnd(24)} Recall@10 ${told[0]}  MRR ${told[1]}  nDCG@10 ${told[2]}`)
  }
  times.sort((a, b) => a - b)
  print(
    `a recommendation takes ${quantile(times, 0.5).toFixed(1)} ms at the median, ${quantile(times, 0.95).toFixed(1)} ms at p95`,
  )
}
