/**
 * Writes src/names/frequency-table.ts: how many distinct names of the ACL Anthology begin and end with each token, beside which
 * kind of other end.
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
const built = join(process.env.COTERIE_DIST ?? join(project, 'dist'), 'names')
const target = join(project, 'src', 'names', 'frequency-table.ts')

/** Tokens that fewer names have are left out; `frequency.ts` gives them a fixed count. */
const leastCount = 2

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
if (!existsSync(join(built, 'fold.js'))) fail('dist/names/fold.js is not there: run "npm run build" first.')
const { foldName } = await import(pathToFileURL(join(built, 'fold.js')).href)
const { isSyllabic, isSyllable } = await import(pathToFileURL(join(built, 'pinyin-syllable.js')).href)

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
const whole = pairs.filter(([first]) => first !== '')
/** The four kinds of names: whether the first token is made of syllables, and whether the last one is a syllable. */
const kinds = [false, true].flatMap((one) => [false, true].map((other) => ({ one, other })))
const kindCounts = kinds.map(
  ({ one, other }) => whole.filter(([first, last]) => isSyllabic(first) === one && isSyllable(last) === other).length,
)
const firsts = (syllable) => countOf(whole.flatMap(([first, last]) => (isSyllable(last) === syllable ? [first] : [])))
const lasts = (syllabic) => countOf(whole.flatMap(([first, last]) => (isSyllabic(first) === syllabic ? [last] : [])))

/** A line for each count, the highest first, with the tokens that have it: far shorter than a map. */
function table(counts) {
  const byCount = new Map()
  for (const [token, number] of [...counts].sort())
    if (number >= leastCount) byCount.set(number, [...(byCount.get(number) ?? []), token])
  const lines = [...byCount].sort(([one], [other]) => other - one).map((line) => line.flat().join(' '))
  return `\`\n${lines.join('\n')}\n\``
}

const text = `/**
 * How many distinct names begin or end with each token; made by tests/bench/name-frequencies.mjs, not by hand.
 *
 * Source: the names of authors and editors in the ACL Anthology as of 2021-02-24 (https://aclanthology.org), licensed
 * under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/); folded and counted here. A line is a count and the
 * tokens that have it; tokens of fewer than ${leastCount} names are left out.
 */

/**
 * The distinct names that were counted: those whose first is not made of such syllables, without and with one as the last;
 * then those whose first is.
 */
export const nameKinds = [${kindCounts.join(', ')}] as const

/** The first tokens of names whose last is no syllable of a Chinese or Korean name. */
export const firstsBeforeOthers = ${table(firsts(false))}

/** The first tokens of names whose last is such a syllable. */
export const firstsBeforeSyllables = ${table(firsts(true))}

/** The last tokens of names whose first is not made of such syllables. */
export const lastsAfterOthers = ${table(lasts(false))}

/** The last tokens of names whose first is made of such syllables. */
export const lastsAfterSyllables = ${table(lasts(true))}
`
writeFileSync(target, text)
process.stdout.write(`${whole.length} distinct names, ${Buffer.byteLength(text)} bytes of table\n`)
