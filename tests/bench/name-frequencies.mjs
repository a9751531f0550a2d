/**
 * Writes src/names/frequency-table.ts: how many distinct names of the ACL Anthology begin and end with each token.
 *
 *     npm run build && node tests/bench/name-frequencies.mjs
 *
 * The archive is read from ../shared/data; where it is absent the script says so and changes nothing.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const archive = join(project, '..', 'shared', 'data', 'acl-anthology', 'acl-anthology-2021-02-24.tar.gz')
const folding = join(process.env.COTERIE_DIST ?? join(project, 'dist'), 'names', 'fold.js')
const target = join(project, 'src', 'names', 'frequency-table.ts')

/** Tokens that fewer names have are left out; `frequency.ts` gives them a fixed count. */
const leastCount = 2

/** Names go with names of one part of the world: so many parts are told apart. */
const classCount = 10
/** Added to each weight, so that no token is of one class alone. */
const smoothing = 0.3
/** Of several starting points the one whose classes are parts of the world; the method finds the nearest optimum only. */
const seed = 3
/** Tokens of fewer names tell too little to find the classes by; they are put into one afterwards. */
const leastFitted = 6
const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Each file of a tar archive, by the 512-byte headers of the ustar format: name at 0, octal size at 124. */
function* filesOf(tar) {
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const field = (start, length) => tar.toString('latin1', at + start, at + start + length).replace(/\0.*$/s, '')
    const size = Number.parseInt(field(124, 12).trim(), 8)
    yield { name: field(0, 100), text: () => tar.toString('utf8', at + 512, at + 512 + size) }
    at += 512 + Math.ceil(size / 512) * 512
  }
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (text = '') =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    name ? (entities[name] ?? whole) : String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10)),
  )

/** First and last name of every author and editor; other scripts' variants inside are left out. */
function* namesOf(xml) {
  for (const [, , person] of xml.matchAll(/<(author|editor)\b[^>]*>(.*?)<\/\1>/gs)) {
    const main = person.replace(/<variant\b.*?<\/variant>/gs, '')
    const part = (tag) => plain(new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(main)?.[1])
    yield { first: part('first'), last: part('last') }
  }
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

if (!existsSync(archive))
  fail('The ACL archive is not there: expected ../shared/data/acl-anthology beside the project.')
if (!existsSync(folding)) fail('dist/names/fold.js is not there: run "npm run build" first.')
const { foldName } = await import(pathToFileURL(folding).href)

const seen = new Set()
const pairs = []
for (const file of filesOf(gunzipSync(readFileSync(archive)))) {
  if (!/^data\/xml\/.*\.xml$/.test(file.name)) continue
  for (const { first, last } of namesOf(file.text())) {
    const [given, family] = [foldName(first), foldName(last)]
    if (family === '' || seen.has(`${given}|${family}`)) continue
    seen.add(`${given}|${family}`)
    pairs.push([given.split(' ')[0], family.split(' ').at(-1)])
  }
}

const countOf = (tokens) => {
  const counts = new Map()
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1)
  return counts
}
const firsts = countOf(pairs.flatMap(([first]) => (first === '' ? [] : [first])))
const lasts = countOf(pairs.map(([, last]) => last))
const isKnown = ([first, last]) =>
  first.length > 1 && firsts.get(first) >= leastFitted && lasts.get(last) >= leastFitted

/** Numbers that look random and are the same in every run. */
function* numbers(start) {
  for (let state = start; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

/**
 * Which tokens go with which: first and last tokens in classes such that within a class they are drawn independently (a
 * mixture fitted by expectation maximisation). A name of one part of the world is not as rare as the shares of its tokens
 * among the names of all parts say.
 */
function classesOf(names, rounds) {
  const random = numbers(seed)
  const draw = () => 0.5 + random.next().value
  const fill = (tokens) => new Map([...tokens].sort().map((token) => [token, Array.from({ length: classCount }, draw)]))
  let [byFirst, byLast] = [fill(new Set(names.map(([first]) => first))), fill(new Set(names.map(([, last]) => last)))]
  let share = Array(classCount).fill(1 / classCount)
  const normal = (table) => {
    const sums = Array(classCount).fill(0)
    for (const row of table.values()) for (const [index, value] of row.entries()) sums[index] += value
    for (const row of table.values()) for (const [index, value] of row.entries()) row[index] = value / sums[index]
    return sums
  }
  normal(byFirst)
  normal(byLast)
  const weigh = (first, last) => {
    const [one, other] = [byFirst.get(first), byLast.get(last)]
    const weights = share.map((value, index) => value * one[index] * other[index])
    const sum = weights.reduce((total, weight) => total + weight, 0)
    return weights.map((weight) => weight / sum)
  }
  for (let round = 0; round < rounds; round++) {
    const empty = (table) => new Map([...table.keys()].map((token) => [token, Array(classCount).fill(smoothing)]))
    const [nextFirst, nextLast] = [empty(byFirst), empty(byLast)]
    const sums = Array(classCount).fill(0)
    for (const [first, last] of names) {
      const [one, other] = [nextFirst.get(first), nextLast.get(last)]
      for (const [index, weight] of weigh(first, last).entries()) {
        one[index] += weight
        other[index] += weight
        sums[index] += weight
      }
    }
    byFirst = nextFirst
    byLast = nextLast
    normal(byFirst)
    normal(byLast)
    share = sums.map((sum) => sum / names.length)
  }
  const likeliest = (table) =>
    new Map(
      [...table].map(([token, row]) => {
        const weights = row.map((value, index) => value * share[index])
        return [token, letters[weights.indexOf(Math.max(...weights))]]
      }),
    )
  return { first: likeliest(byFirst), last: likeliest(byLast), byFirst, byLast, share }
}

const classes = classesOf(pairs.filter(isKnown), 120)

/** The class of a rarer token, by the known tokens that it stands with. */
function classify(mine, partners, known) {
  const sums = new Map()
  for (const [token, partner] of partners) {
    const row = known.get(partner)
    if (row === undefined || mine.has(token) || token.length < 2) continue
    const sum = sums.get(token) ?? classes.share.map((share) => Math.log(share))
    const total = row.reduce((all, value, index) => all + value * classes.share[index], 0)
    sums.set(
      token,
      sum.map((value, index) => value + Math.log(row[index] / total)),
    )
  }
  for (const [token, sum] of sums) mine.set(token, letters[sum.indexOf(Math.max(...sum))])
}
const pairsBack = pairs.map(([first, last]) => [last, first])
classify(classes.first, pairs, classes.byLast)
classify(classes.last, pairsBack, classes.byFirst)

/** The class of tokens that the table leaves out, and of initials. */
const unknown = '-'
const classOfFirst = (first) => (firsts.get(first) >= leastCount ? (classes.first.get(first) ?? unknown) : unknown)
const classOfLast = (last) => (lasts.get(last) >= leastCount ? (classes.last.get(last) ?? unknown) : unknown)

/** How often a first token of one class stands before a last token of another. */
const crossings = countOf(
  pairs.flatMap(([first, last]) => (first.length < 2 ? [] : [`${classOfFirst(first)}${classOfLast(last)}`])),
)
const initials = countOf(
  pairs.flatMap(([first, last]) => (first === '' ? [] : [`${[...first][0]}${classOfLast(last)}`])),
)

/** A line for each count, the highest first, the letter of the class in capitals before its tokens: far shorter than a map. */
function table(counts, classOf) {
  const byCount = new Map()
  for (const [token, number] of [...counts].sort()) {
    if (number < leastCount) continue
    const byClass = byCount.get(number) ?? new Map()
    const letter = classOf(token).toUpperCase()
    byCount.set(number, byClass.set(letter, [...(byClass.get(letter) ?? []), token]))
  }
  const lines = [...byCount]
    .sort(([one], [other]) => other - one)
    .map(([number, byClass]) =>
      [number, ...[...byClass].sort().flatMap(([letter, tokens]) => [letter, ...tokens])].join(' '),
    )
  return `\`\n${lines.join('\n')}\n\``
}

/** A line for each class of last tokens: its letter in capitals, then what stands before it with the count. */
function byLastClass(counts) {
  const lines = new Map()
  for (const [key, number] of [...counts].sort()) {
    const last = key.at(-1).toUpperCase()
    lines.set(last, `${lines.get(last) ?? last} ${key.slice(0, -1)}:${number}`)
  }
  return `\`\n${[...lines.values()].sort().join('\n')}\n\``
}

const text = `/**
 * How many distinct names begin or end with each token; made by tests/bench/name-frequencies.mjs, not by hand.
 *
 * Source: the names of authors and editors in the ACL Anthology as of 2021-02-24 (https://aclanthology.org), licensed
 * under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/); folded and counted here. A line is a count and the
 * tokens that have it, those of one class behind its capital letter: classes are of tokens that go with each other, names
 * of one part of the world. Tokens of fewer than ${leastCount} names are left out; tokens of no class are behind "${unknown}".
 */

/** The distinct names that were counted. */
export const distinctNames = ${seen.size}

/** The distinct names that begin with a letter, by the class of their last token. */
export const initialCounts = ${byLastClass(initials)}

/** The distinct names by the classes of their first and last tokens, initials left out. */
export const crossingCounts = ${byLastClass(crossings)}

/** The first tokens of names. */
export const firstCounts = ${table(firsts, classOfFirst)}

/** The last tokens of names. */
export const lastCounts = ${table(lasts, classOfLast)}
`
writeFileSync(target, text)
process.stdout.write(`${seen.size} distinct names, ${Buffer.byteLength(text)} bytes of table\n`)
