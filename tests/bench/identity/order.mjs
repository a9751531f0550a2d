/**
 * Whether the order of files changes who is who: node tests/bench/identity/order.mjs. The ACL Anthology in one go, and in two
 * parts in either order, the second of which decides only the names that it touches. Ends with 1 where mentions that are
 * certainly one person in one of the three are not so in another.
 */
import { corpusOf, preparedWorks, readAnthology } from './anthology.mjs'
import { builtModule } from './built.mjs'

const { identifyCorpus } = await builtModule('ingest/identity/identify.js')
const say = (text) => process.stdout.write(`${text}\n`)
const nothing = { together: [], apart: [] }

const { works } = await readAnthology()
const prepared = preparedWorks(works)
const corpus = corpusOf(prepared)
const starts = corpus.firstMention

/** The mentions of the works of a part, in the numbering of all. */
const mentionsOf = (isIn) => {
  const mentions = []
  for (let work = 0; work < corpus.workCount; work++)
    if (isIn(work)) for (let mention = starts[work]; mention < starts[work + 1]; mention++) mentions.push(mention)
  return mentions
}

/** Decides about the works of a part, then adds the others. */
const inTwoParts = (isFirst) => {
  const first = identifyCorpus(corpusOf(prepared.filter((_, work) => isFirst(work))), nothing)
  const previous = {
    person: new Int32Array(corpus.mentionCount).fill(-1),
    certain: new Uint8Array(corpus.mentionCount),
  }
  for (const [place, mention] of mentionsOf(isFirst).entries()) {
    previous.person[mention] = first.person[place]
    previous.certain[mention] = first.certain[place]
  }
  const names = new Set(mentionsOf((work) => !isFirst(work)).map((mention) => corpus.name[mention]))
  const before = process.cpuUsage()
  const found = identifyCorpus(corpus, nothing, { names, previous })
  const { user, system } = process.cpuUsage(before)
  return { ...found, seconds: (user + system) / 1e6 }
}

/** Of pairs of mentions that are certainly one person in the one, those that are not so in the other; and marks that differ. */
const compare = (one, other) => {
  let parted = 0
  let doubted = 0
  let marks = 0
  const members = new Map()
  for (let mention = 0; mention < corpus.mentionCount; mention++) {
    if (one.certain[mention] !== other.certain[mention]) marks++
    if (one.certain[mention] !== 1) continue
    const known = members.get(one.person[mention])
    if (known === undefined) members.set(one.person[mention], [mention])
    else known.push(mention)
  }
  for (const [first, ...others] of members.values()) {
    for (const mention of others) {
      if (other.person[first] !== other.person[mention]) parted++
      else if (other.certain[first] !== other.certain[mention]) doubted++
    }
  }
  return { parted, doubted, marks }
}

const whole = identifyCorpus(corpus, nothing)
let failed = 0
for (const [name, isFirst] of [
  ['1,000 papers on top', (work) => work % 61 !== 7],
  ['all on top of 1,000 papers', (work) => work % 61 === 7],
  ['the second half on top', (work) => work < corpus.workCount / 2],
  ['the first half on top', (work) => work >= corpus.workCount / 2],
]) {
  const parts = inTwoParts(isFirst)
  for (const { parted, doubted, marks, what } of [
    { ...compare(whole, parts), what: 'certain at once' },
    { ...compare(parts, whole), what: 'certain in parts' },
  ]) {
    if (parted > 0) failed++
    say(
      `${name.padEnd(28)} ${what.padEnd(17)} ${parted} parted, ${doubted} only likely in the other, ${marks} marks of ` +
        `${corpus.mentionCount} differ; ${parts.seconds.toFixed(1)} s deciding (CPU)`,
    )
  }
}
process.exitCode = failed > 0 ? 1 : 0
